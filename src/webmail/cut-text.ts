import { cutLines } from './cut-lines.ts'
import { linesOf } from './line.ts'
import { join } from './read-body.ts'

/** The writer's own new words of a plain-text mail, one line per paragraph. */
export const cutText = (text: string): string => join(cutLines(linesOf(text)).lines).text
