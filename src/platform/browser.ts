/** The one door to the extension API; every other file imports it from here. */
export { default as browser } from 'webextension-polyfill'
