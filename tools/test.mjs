// All tests in one run: types, lint, unit, conformance, and the built extension in real browsers. Ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'

const find = command =>
  spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { encoding: 'utf8' }).stdout?.split(/\r?\n/)[0]
const browsers = [
  {
    name: 'Chromium',
    variable: 'EVENKEEL_CHROMIUM',
    path: process.env.EVENKEEL_CHROMIUM ?? find('chromium'),
    install: 'apt-get install -y chromium',
  },
  {
    name: 'Firefox',
    variable: 'EVENKEEL_FIREFOX',
    path: process.env.EVENKEEL_FIREFOX ?? find('firefox-esr'),
    install: 'apt-get install -y firefox-esr',
  },
]
let passed = 0
let failed = 0
const step = (name, command, args, env = {}) => {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  return status === 0
}
const counted = (name, ...rest) => {
  if (step(name, ...rest)) passed++
  else failed++
}

counted('types', 'npx', ['tsc', '-p', '.'])
counted('types of core, without a DOM', 'npx', ['tsc', '-p', 'src/core'])
counted('lint', 'npx', ['biome', 'check', '--reporter=summary'])
counted('build', 'npm', ['run', '-s', 'build'])
counted('add-on lint', 'npx', ['web-ext', 'lint', '-s', 'dist/firefox', '--no-config-discovery'])

const missing = browsers.filter(({ path }) => !path || !existsSync(path))
for (const { name, variable, install } of missing) {
  console.error(
    `\n${name} is missing, and without it the extension is not tested. Install it with: ${install}  (or name one in ${variable})`,
  )
  failed++
}
const results = 'node_modules/.cache/evenkeel-tests.json'
rmSync(results, { force: true })
const projects = missing.length ? ['--project', 'node'] : []
const ok = step(
  'tests',
  'npx',
  ['vitest', 'run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
  // built and found above
  { EVENKEEL_BUILT: '1', ...Object.fromEntries(browsers.map(({ variable, path }) => [variable, path])) },
)
if (existsSync(results)) {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(results, 'utf8'))
  passed += numPassedTests
  failed += numFailedTests || (ok ? 0 : Math.max(1, numFailedTestSuites))
} else failed++
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
