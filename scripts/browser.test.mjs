/** Tests of the choice of a browser, on machines that are made up here. */

import { describe, expect, it } from 'vitest';
import { chooseBrowser, launchOptions } from './browser.mjs';

/** @param {string[]} files @param {NodeJS.ProcessEnv} env @param {string} platform */
function choice(files, env = {}, platform = 'linux') {
  return chooseBrowser({ env, platform, playwrightPath: '/cache/pw/chrome', exists: (path) => files.includes(path) });
}

describe('chooseBrowser', () => {
  const all = ['/my/chrome', '/cache/pw/chrome', '/usr/bin/chromium', '/usr/bin/google-chrome'];

  it('goes through the places in order', () => {
    expect(choice(all, { CHROMIUM_PATH: '/my/chrome' })).toBe('/my/chrome');
    expect(choice(all)).toBe('/cache/pw/chrome');
    expect(choice(all.slice(2))).toBe('/usr/bin/chromium');
    expect(choice(all.slice(3))).toBe('/usr/bin/google-chrome');
    expect(choice([])).toBeUndefined();
  });

  it('refuses a CHROMIUM_PATH that does not exist although others do', () => {
    expect(() => choice(all, { CHROMIUM_PATH: '/gone' })).toThrow('/gone');
  });

  it('looks where each platform keeps Google Chrome', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(choice([mac], {}, 'darwin')).toBe(mac);
    const windows = 'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe';
    expect(choice([windows], { PROGRAMFILES: 'C:\\Programs' }, 'win32')).toBe(windows);
    expect(choice([windows], {}, 'win32')).toBeUndefined();
  });

  it('takes an empty path for none', () => {
    expect(chooseBrowser({ env: {}, platform: 'linux', playwrightPath: '', exists: () => true })).toBe(
      '/usr/bin/chromium',
    );
  });
});

describe('launchOptions', () => {
  it('gives up the sandbox only when told to', () => {
    expect(launchOptions('/b', true)).toMatchObject({ executablePath: '/b', chromiumSandbox: true });
    expect(launchOptions('/b', true).args).not.toContain('--no-sandbox');
    expect(launchOptions('/b', false)).toMatchObject({ chromiumSandbox: false });
    expect(launchOptions('/b', false).args).toContain('--no-sandbox');
  });
  it('leaves the path to Playwright where there is none', () => {
    expect(launchOptions(undefined, true)).not.toHaveProperty('executablePath');
  });
});
