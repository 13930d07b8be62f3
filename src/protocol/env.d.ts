/** What the build writes into the program. */

interface ImportMetaEnv {
  /** The version in package.json. */
  readonly APP_VERSION: string;
}
