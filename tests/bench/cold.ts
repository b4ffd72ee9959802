import { analyseMessage } from '../../src/core/analyse.ts'
import { defaultBoundaries } from '../../src/core/boundaries.ts'
import { openLanguageModel } from '../../src/core/language.ts'
import { openModel } from '../../src/core/model.ts'
import { openPack } from '../../src/core/pack.ts'
import { readPackFile } from '../../src/core/pack-file.ts'
import { readBytes } from '../../src/training/read-bytes.ts'

/**
 * Prints how many milliseconds a fresh process needs until it can read a mail, once the files (the first three arguments) are in memory,
 * and how many for the first mail (the fourth argument) after that, which opens what only a mail with flags needs.
 */
const paths = process.argv.slice(2, 5)
const text = process.argv[5] ?? ''
const [model, languages, file] = paths.map(path => readBytes(path))
const started = performance.now()
const pack = openPack(readPackFile(file!))
const knowledge = { model: openModel(model!), languages: openLanguageModel(languages!), pack: async () => pack }
const opened = performance.now()
const { flags } = await analyseMessage({ id: '1', text, to: [] }, knowledge, defaultBoundaries)
console.log(JSON.stringify({ opened: opened - started, read: performance.now() - opened, flags: flags.length }))
