import { type ComponentChild, render } from 'preact'
import './page.css'
import { say, type Word } from './words.ts'

/** Shows a page of ours in `#root`, with its title, language and direction of writing. */
export const openPage = (title: Word, page: ComponentChild): void => {
  const { documentElement: html } = document
  html.lang = say('locale_tag')
  html.dir = /^(ar|fa|he|ur|yi)\b/.test(html.lang) ? 'rtl' : 'ltr'
  document.title = say(title)
  const root = document.getElementById('root')
  if (root) render(page, root)
}
