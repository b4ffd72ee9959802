import { describe } from 'vitest'
import { everything } from './behaviours/everything.ts'
import { pictures } from './behaviours/pictures.ts'
import { builtFor } from './behaviours/stage.ts'
import { launchChromium } from './driver/chromium.ts'

everything('chrome', launchChromium)
describe('pictures', () => pictures(builtFor('chrome')))
