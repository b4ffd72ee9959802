import { evidenceFor, type ModelHeader } from '../core/model.ts'
import { supportedLanguages } from '../core/report.ts'
import { sigmoid } from '../core/sigmoid.ts'
import { categories } from '../core/signs.ts'
import type { Kind } from './corpus.ts'
import type { Sided, Validated } from './main.ts'
import { markdownTable } from './markdown-table.ts'

const ofKind =
  (kind: Kind) =>
  ({ example }: Sided): boolean =>
    example.kind === kind

const columns: readonly [string, (one: Sided) => boolean][] = [
  ['flagged sentences', ofKind('flags')],
  ['near misses', ofKind('lookalikes')],
  ['ordinary sentences', ofKind('ordinary')],
  ['mails with flags', one => ofKind('mails')(one) && one.example.marks.length > 0],
  ['mails without', one => ofKind('mails')(one) && one.example.marks.length === 0],
  ['of all, kept for validation', one => one.validation],
]

/** How many texts of each kind a language has to learn from, as a table in Markdown. */
export const dataTable = (examples: readonly Sided[]): string =>
  markdownTable(
    ['language', ...columns.map(([name]) => name)],
    supportedLanguages.map(language => {
      const own = examples.filter(({ example }) => example.language === language)
      return [language, ...columns.map(([, belongs]) => own.filter(belongs).length)]
    }),
  )

/** Precision and recall of each category on single validation sentences, by the weights alone, as they ship: before what `judge.ts` adds and takes away. */
const figuresTable = (validated: readonly Validated[], { calibration, thresholds }: ModelHeader): string =>
  markdownTable(
    ['category', 'precision %', 'recall %', 'sentences'],
    categories.map((category, c) => {
      let hit = 0
      let named = 0
      let wanted = 0
      for (const { instance, logits } of validated) {
        const [slope, shift] = calibration[instance.example.language]![c]!
        const isNamed = sigmoid(slope * evidenceFor(c, logits) + shift) >= thresholds[c]!
        if (isNamed) named++
        if (instance.wanted[c]) wanted++
        if (isNamed && instance.wanted[c]) hit++
      }
      const percent = (part: number, all: number) => ((100 * part) / Math.max(1, all)).toFixed(1)
      return [`\`${category}\``, percent(hit, named), percent(hit, wanted), wanted]
    }),
  )

/** The model card that is written beside the weights: what they are, what they learnt from, what they reach, and when they were made. */
export const modelCard = (
  examples: readonly Sided[],
  validated: readonly Validated[],
  header: ModelHeader,
  { learnt, bytes, date }: { readonly learnt: number; readonly bytes: number; readonly date: Date },
): string =>
  `${[
    '# Model card',
    `Written by \`npm run train\` on ${date.toISOString().slice(0, 10)}, together with the weights (\`public/data/model.bin\`).`,
    `**What it is.** One model for seven languages: a linear one over ${header.features} hashed features of a sentence and of what stands around it, with ${header.hidden.units} rectified units over ${header.hidden.concepts} concepts beside it; ${header.outputs.length} outputs (${categories.length} categories, ${header.outputs.length - categories.length - 1} signs, and mail of third parties), weights in steps that are finer for frequent features, ${bytes} bytes before compression. How a flag is made of its logits stands in \`docs/architecture.md\`.`,
    `**What it is for.** To show freelancers which sentences of a client's mail to look at before answering, on their own machine. It judges sentences, never people, and it is wrong in the cases that \`docs/accuracy.md\` counts: do not use it to decide about anybody.`,
    `**What it learnt from.** ${learnt} sentences of texts that were written for it, in no part real mail; the sentences of phrases are among the flagged and the near misses, and are learnt several times.`,
    dataTable(examples),
    '**What it reaches** on single validation sentences, by the weights alone, as they ship; the figures of the whole engine on whole mails are in `docs/accuracy.md`.',
    figuresTable(validated, header),
  ].join('\n\n')}\n`
