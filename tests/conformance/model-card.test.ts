import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readDataFile } from '../../src/core/data-file.ts'
import type { ModelHeader } from '../../src/core/model.ts'
import { readExamples } from '../../src/training/main.ts'
import { dataTable } from '../../src/training/model-card.ts'
import { readBytes } from '../../src/training/read-bytes.ts'

const card = readFileSync('docs/model-card.md', 'utf8')

it('the model card tells of the corpora as they are', () => {
  expect(card).toContain(dataTable(readExamples()))
})

it('the model card tells of the weights that ship', () => {
  const bytes = readBytes('public/data/model.bin')
  const { header } = readDataFile<ModelHeader>(bytes)
  expect(card).toContain(`${header.features} hashed features`)
  expect(card).toContain(`${bytes.byteLength} bytes`)
})
