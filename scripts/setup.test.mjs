/** Tests of the decisions behind the set-up: which Node will do, and when packages must be installed again. */

import { describe, expect, it } from 'vitest';
import { installStamp, isAtLeast, npmCommand } from './setup.mjs';

describe('isAtLeast', () => {
  it.each([
    ['v20.19.0', true],
    ['v20.20.2', true],
    ['v22.0.0', true],
    ['v20.18.9', false],
    ['v18.99.0', false],
    ['v9.0.0', false],
  ])('judges %s', (version, expected) => {
    expect(isAtLeast(version, '20.19.0')).toBe(expected);
  });
});

describe('installStamp', () => {
  it('stays the same for the same installation and changes with lockfile, platform and architecture', () => {
    const stamps = [
      installStamp('{}', 'linux', 'x64'),
      installStamp('{ }', 'linux', 'x64'),
      installStamp('{}', 'darwin', 'x64'),
      installStamp('{}', 'linux', 'arm64'),
    ];
    expect(new Set(stamps).size).toBe(4);
    expect(installStamp('{}', 'linux', 'x64')).toBe(stamps[0]);
  });
});

describe('npmCommand', () => {
  it('uses the npm that called', () => {
    expect(npmCommand('/lib/npm/bin/npm-cli.js')).toMatchObject({
      command: process.execPath,
      args: ['/lib/npm/bin/npm-cli.js'],
    });
  });
  it('does not mistake another package manager for npm', () => {
    expect(npmCommand('/lib/pnpm/bin/pnpm.cjs').command).toBe('npm');
    expect(npmCommand(undefined).command).toBe('npm');
  });
});
