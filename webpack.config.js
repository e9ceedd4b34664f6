const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const FunctionsMetadataPlugin = require('./.config/functions-metadata.cjs');

/** Where office.js comes from; tenants run by 21Vianet in China load it from Microsoft's partner CDN. */
const OFFICE_JS = {
  worldwide: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};
/** The address manifest.xml carries for sideloading from this machine. */
const LOCAL = 'https://localhost:3000';

module.exports = (_env, { mode = 'production' } = {}) => {
  const production = mode === 'production';
  const officeJs = officeJsUrl(process.env.DUESHEET_OFFICE_JS ?? 'worldwide');
  const baseUrl = publicUrl(process.env.DUESHEET_BASE_URL);
  return {
    mode,
    context: __dirname,
    target: ['web', 'es2022'],
    devtool: production ? false : 'source-map',
    entry: {
      functions: './src/functions/register.ts',
      // One instance of every module on the page: the pane sets the language that the functions speak.
      taskpane: { import: './src/taskpane/index.tsx', dependOn: 'functions' },
    },
    output: {
      path: resolve(__dirname, 'dist'),
      clean: true,
      // The manifest names functions.js, so that one keeps its name; everything else is cacheable for ever.
      filename: ({ chunk }) => (chunk?.name === 'functions' ? 'functions.js' : '[name].[contenthash:10].js'),
      chunkFilename: '[name].[contenthash:10].js',
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic', development: !production } },
              target: 'es2022',
            },
          },
        },
        // Nothing happens there by being loaded, so that what only a chunk asks for goes along with the chunk.
        { include: resolve(__dirname, 'src/domain'), sideEffects: false },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['functions', 'taskpane'],
        officeJs,
        officeJsOrigin: new URL(officeJs).origin,
        scriptLoading: 'defer',
      }),
      new FunctionsMetadataPlugin(),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          { from: 'assets/support.html', to: 'support.html' },
          // Without a public address there is nothing true to write into a manifest for others.
          ...(baseUrl
            ? [{ from: 'manifest.xml', transform: (xml) => xml.toString().replaceAll(LOCAL, baseUrl) }]
            : []),
        ],
      }),
    ],
    performance: {
      hints: production ? 'error' : false,
      ...JSON.parse(readFileSync(resolve(__dirname, '.config/size-budget.json'), 'utf8')),
      assetFilter: (name) => name.endsWith('.js'),
    },
    stats: 'errors-warnings',
  };
};

function officeJsUrl(setting) {
  const url = OFFICE_JS[setting] ?? setting;
  if (!url.startsWith('https://')) {
    throw new Error(`DUESHEET_OFFICE_JS must be "worldwide", "china" or an https address, not "${setting}".`);
  }
  return url;
}

function publicUrl(setting) {
  if (!setting) return null;
  const url = new URL(setting);
  if (url.protocol !== 'https:' || ['localhost', '127.0.0.1'].includes(url.hostname)) {
    throw new Error(`DUESHEET_BASE_URL must be the public https address of the add-in, not "${setting}".`);
  }
  return url.href.replace(/\/$/, '');
}
