import { openLanguageModel } from '../../src/core/language.ts'
import { openModel } from '../../src/core/model.ts'
import { openPack } from '../../src/core/pack.ts'
import { readPackFile } from '../../src/core/pack-file.ts'
import { readBytes } from '../../src/training/read-bytes.ts'

/** Prints how many milliseconds a fresh process needs until it can read a mail, once the files (given as arguments) are in memory. */
const [model, languages, pack] = process.argv.slice(2).map(path => readBytes(path))
const started = performance.now()
openModel(model!)
openLanguageModel(languages!)
openPack(readPackFile(pack!))
console.log(performance.now() - started)
