import { everything } from './behaviours/everything.ts'
import { launchChromium } from './driver/chromium.ts'

everything('chrome', launchChromium)
