const { resolve } = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');

/** The spreadsheet page of the stand-in; built into .cache, never into dist. */
module.exports = (_env, argv) => ({
  mode: argv.mode ?? 'production',
  target: ['web', 'es2022'],
  entry: resolve(__dirname, 'main.tsx'),
  output: {
    path: resolve(__dirname, '../../../.cache/stand-in/page'),
    filename: '[name].[contenthash:8].js',
    cssFilename: '[name].[contenthash:8].css',
    clean: true,
  },
  devtool: 'source-map',
  performance: false,
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          swcrc: false,
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
            target: 'es2022',
          },
        },
      },
    ],
  },
  experiments: { css: true },
  plugins: [new HtmlWebpackPlugin({ template: resolve(__dirname, 'index.html') })],
});
