import { everything } from './behaviours/everything.ts'
import { launchFirefox } from './driver/firefox.ts'

everything('firefox', launchFirefox)
