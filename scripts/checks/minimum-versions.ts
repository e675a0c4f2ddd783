/**
 * The oldest releases without a relevant known vulnerability, and packages with reviewed install
 * scripts. npm does not run install scripts here (`ignore-scripts`); the list detects new ones.
 */
export const minimumVersions: Readonly<Record<string, string>> = {
  '@firebase/util': '1.0.0',
  dompurify: '3.4.11',
  esbuild: '0.25.0',
  firebase: '10.9.0',
  mailparser: '3.9.3',
  'markdown-it': '14.1.1',
  nodemailer: '10.0.0',
  protobufjs: '7.5.5',
  'sanitize-html': '2.17.4',
  sharp: '0.32.6',
};

export const knownInstallScripts: ReadonlySet<string> = new Set([
  '@firebase/util',
  'esbuild',
  'fsevents',
  'protobufjs',
  're2',
]);
