const { readdirSync, readFileSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');
const { compileFunction } = require('node:vm');
const { transformSync } = require('@swc/core');

/*
 * Writes functions.json and one more for every language but English, out of the one table in
 * src/functions/declarations. Microsoft's custom-functions-metadata plugin is not used: it reads
 * JSDoc in one language only, and cannot write allowErrorForDataTypeAny, without which a single #N/A
 * in a column would fail the whole formula.
 */
const root = resolve(__dirname, '..');
const TABLE = join(root, 'src/functions/declarations');
const LANGUAGES = ['en', 'zh-CN', 'zh-TW'];
const textsOf = (language) => join(root, `src/locales/${language}/functionHelp.json`);

/** The table's files, which import nothing but each other; read anew each time, for the build may watch them. */
function loadTable() {
  const loaded = new Map();
  const load = (file) => {
    const known = loaded.get(file);
    if (known) return known;
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      filename: file,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    const exports = {};
    loaded.set(file, exports);
    const beside = (request) => load(resolve(dirname(file), `${request}.ts`));
    compileFunction(code, ['exports', 'require'], { filename: file })(exports, beside);
    return exports;
  };
  return load(join(TABLE, 'index.ts'));
}

const tableFiles = () => readdirSync(TABLE).map((name) => join(TABLE, name));

function loadTexts(language) {
  const texts = JSON.parse(readFileSync(textsOf(language), 'utf8'));
  return (key) => {
    if (texts[key] === undefined) throw new Error(`${language}: no text for ${key}`);
    return texts[key];
  };
}

const helpKey = (id, parameter) => parameter.help ?? `functionHelp.${id}.${parameter.name}`;
const enumId = (id, parameter) => (parameter.help ? parameter.name : `${id}_${parameter.name}`).toUpperCase();

/** The metadata Excel reads, in one language. Ids and names are the same in all: workbooks travel. */
function metadata(language) {
  const { DECLARATIONS } = loadTable();
  const text = loadTexts(language);
  const enums = new Map();
  const functions = DECLARATIONS.map(({ id, parameters, result }) => ({
    id,
    name: id,
    description: text(`functionHelp.${id}.description`),
    parameters: parameters.map((parameter) => {
      const described = {
        name: parameter.name,
        description: text(helpKey(id, parameter)),
        type: parameter.type,
        dimensionality: parameter.matrix ? 'matrix' : 'scalar',
      };
      if (parameter.optional) described.optional = true;
      if (parameter.choices) {
        described.customEnumId = enumId(id, parameter);
        const values = parameter.choices.map((choice) => ({
          name: choice,
          stringValue: choice,
          tooltip: text(`${helpKey(id, parameter)}.${choice}`),
        }));
        enums.set(described.customEnumId, { id: described.customEnumId, type: 'string', values });
      }
      return described;
    }),
    result: { type: result.type, dimensionality: result.matrix ? 'matrix' : 'scalar' },
  }));
  return { allowErrorForDataTypeAny: true, functions, enums: [...enums.values()] };
}

const fileName = (language) => (language === 'en' ? 'functions.json' : `functions.${language}.json`);

class FunctionsMetadataPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FunctionsMetadataPlugin', (compilation) => {
      compilation.fileDependencies.addAll([...tableFiles(), ...LANGUAGES.map(textsOf)]);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'FunctionsMetadataPlugin', stage }, () => {
        for (const language of LANGUAGES) {
          const json = `${JSON.stringify(metadata(language), null, 2)}\n`;
          compilation.emitAsset(fileName(language), new sources.RawSource(json));
        }
      });
    });
  }
}

module.exports = FunctionsMetadataPlugin;
module.exports.metadata = metadata;
module.exports.loadTable = loadTable;
module.exports.loadTexts = loadTexts;
module.exports.LANGUAGES = LANGUAGES;
