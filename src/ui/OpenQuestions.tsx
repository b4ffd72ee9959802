import type { Advice } from '../core/report.ts'
import './OpenQuestions.css'
import { say } from './words.ts'

/** The questions of the mail that the reply puts off, so that who knows the answer can write it in; nothing where there are none. */
export const OpenQuestions = ({ questions = [], language }: Pick<Advice, 'questions' | 'language'>) =>
  questions.length === 0 ? undefined : (
    <aside class="open-questions">
      <p class="soft">{say('open_questions')}</p>
      {questions.map(({ messageId, start, quote }) => (
        <blockquote key={`${messageId}-${start}`} dir="auto" lang={language}>
          {quote}
        </blockquote>
      ))}
    </aside>
  )
