/** What the pages let the reader choose from; the engine itself stays out of them. */
export { sensitivities } from '../core/boundaries.ts'
export { supportedLanguages, tones } from '../core/report.ts'
export { categoryOf, signIds } from '../core/signs.ts'
