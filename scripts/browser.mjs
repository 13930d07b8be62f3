/** Finds the browser that the numeric, parity and end-to-end tests run in, and installs one where there is none. Knows nothing of the tests. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const systemChromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/** Google Chrome's usual places on `platform`. @param {string} platform @param {NodeJS.ProcessEnv} env */
function chromePlaces(platform, env) {
  if (platform === 'darwin') return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`);
  }
  return ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome'];
}

/**
 * The browser to use, or undefined where there is none.
 * Order: CHROMIUM_PATH, Playwright's own download, the system's Chromium, Google Chrome.
 * @param {{ env: NodeJS.ProcessEnv, platform: string, playwrightPath: string, exists: (path: string) => boolean }} machine
 * @returns {string | undefined}
 * @throws where CHROMIUM_PATH names a file that does not exist: a wish that cannot be met is not passed over
 */
export function chooseBrowser({ env, platform, playwrightPath, exists }) {
  const wished = env.CHROMIUM_PATH;
  if (wished) {
    if (!exists(wished)) throw new Error(`CHROMIUM_PATH is set to ${wished}, which does not exist.`);
    return wished;
  }
  return [playwrightPath, ...systemChromium, ...chromePlaces(platform, env)].find(
    (path) => path !== '' && exists(path),
  );
}

/** Whether Chromium can have no sandbox of its own here: root needs --no-sandbox, others only where they say so. */
function isSandboxed() {
  return process.getuid?.() !== 0 && process.env.CHROMIUM_NO_SANDBOX !== '1';
}

/**
 * Playwright's own list, which a second one replaces; and the two hidden windows below the address bar, which headless Chromium opens
 * with each new window, a third of what loading the page costs.
 */
const switchedOff = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/**
 * The launch options that give a headless browser WebGPU on the software adapter, and no traffic of its own.
 * @param {string | undefined} executablePath
 * @param {boolean} sandbox
 */
export function launchOptions(executablePath, sandbox = isSandboxed()) {
  const args = [
    '--enable-unsafe-webgpu',
    '--use-webgpu-adapter=swiftshader',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    `--disable-features=${switchedOff.join(',')}`,
    '--no-first-run',
  ];
  if (!sandbox) args.push('--no-sandbox');
  return { ...(executablePath === undefined ? {} : { executablePath }), chromiumSandbox: sandbox, args };
}

/** The browser that is here now, or undefined. Installs nothing. */
export async function findBrowser() {
  const { chromium } = await import('playwright');
  return chooseBrowser({
    env: process.env,
    platform: process.platform,
    playwrightPath: chromium.executablePath(),
    exists: existsSync,
  });
}

/** Runs a command and shows what it prints. @param {string} command @param {string[]} args @returns {boolean} whether it ended well */
function runs(command, args) {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

/** Tries the ways to install a browser, one after the other, until one is found. */
async function installBrowser() {
  console.log('No Chromium found: trying to install one (a few minutes at most).');
  const playwrightCli = fileURLToPath(import.meta.resolve('playwright/package.json')).replace('package.json', 'cli.js');
  const root = process.getuid?.() === 0;
  // --with-deps asks for a password where one is not root, which nobody may be there to type
  runs(process.execPath, [playwrightCli, 'install', ...(root ? ['--with-deps'] : []), 'chromium']);
  const downloaded = await findBrowser();
  if (downloaded !== undefined || !root || !existsSync('/usr/bin/apt-get')) return downloaded;
  runs('apt-get', ['update']);
  runs('apt-get', ['install', '-y', 'chromium']);
  return findBrowser();
}

/**
 * The browser to use, installed first where there is none.
 * @returns {Promise<string>} its path
 * @throws with a sentence for the reader where none could be had
 */
export async function ensureBrowser() {
  const path = (await findBrowser()) ?? (await installBrowser());
  if (path === undefined) {
    throw new Error(
      'No Chromium was found and none could be installed. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.',
    );
  }
  return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureBrowser().then(
    (path) => console.log(`Browser: ${path}`),
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
