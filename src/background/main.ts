import { welcomeOnInstall } from '../platform/lifecycle.ts'
import { onPageNotice } from '../platform/page-notices.ts'
import { onQuestion } from '../platform/questions.ts'
import { onTabClosed } from '../platform/tabs.ts'
import { answer } from './answer.ts'
import { forget, hear } from './hear.ts'

// Listeners stand at the top: a service worker that was stopped is woken by an event and must know at once who hears it.
onPageNotice(hear)
onQuestion(answer)
onTabClosed(forget)
welcomeOnInstall()
