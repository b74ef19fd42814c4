import type { ICruiseOptions, IForbiddenRuleType } from "dependency-cruiser"

/** Which folder may import which, and why; checked by architecture.test.ts. */
const within = (folder: string) => `^src/${folder}/`
const outside = (...folders: string[]) => ({
  path: "^src/",
  pathNot: folders.map((folder) => `^src/${folder}`),
})

export const importRules: { readonly forbidden: IForbiddenRuleType[]; readonly options: ICruiseOptions } = {
  forbidden: [
    {
      name: "config-knows-nobody",
      comment: "Settings and knowledge are data: they know no page, no rule and no report.",
      severity: "error",
      from: { path: within("config") },
      to: outside("config/"),
    },
    {
      name: "crawler-does-not-judge",
      comment:
        "The crawler records what the browser saw. Of the configuration it needs what was declared, and the words that say what to press and follow.",
      severity: "error",
      from: { path: within("crawler") },
      to: outside(
        "crawler/",
        "config/declared\\.ts$",
        "config/settings\\.ts$",
        "config/knowledge/vocabulary\\.ts$",
      ),
    },
    {
      name: "analyzers-read-records",
      comment:
        "A result follows from evidence and knowledge alone, so that it can be made again. The operator's register is declared, and held against results.",
      severity: "error",
      from: { path: within("analyzers") },
      to: outside("analyzers/", "config/knowledge/", "config/register\\.ts$", "crawler/evidence"),
    },
    {
      name: "analyzers-touch-nothing",
      comment: "No files, network or processes: the same evidence must give the same result.",
      severity: "error",
      from: { path: within("analyzers") },
      to: {
        dependencyTypes: ["core"],
        path: "^(node:)?(fs|net|http|https|child_process|dns|os|worker_threads)",
      },
    },
    {
      name: "rules-stand-alone",
      comment: "A rule is read by itself; what two rules share is a fact.",
      severity: "error",
      from: { path: within("analyzers/rules"), pathNot: "apply-rules\\.ts$" },
      to: { path: within("analyzers/rules"), pathNot: "rule\\.ts$" },
    },
    {
      name: "facts-know-no-rule",
      comment: "Facts come first; rules look at them.",
      severity: "error",
      from: { path: within("analyzers/facts") },
      to: { path: within("analyzers/rules") },
    },
    {
      name: "reports-decide-nothing",
      comment: "A report shows the result; it neither judges nor looks anything up.",
      severity: "error",
      from: { path: within("reports") },
      to: outside("reports/", "analyzers/result", "crawler/evidence"),
    },
    {
      name: "store-keeps-records",
      comment: "The store knows the shape of the records and nothing of how they came to be.",
      severity: "error",
      from: { path: within("store") },
      to: outside("store/", "analyzers/result", "crawler/evidence"),
    },
    {
      name: "demo-is-a-site",
      comment: "The demo is a site like any other; the tool does not lean on it, nor it on the tool.",
      severity: "error",
      from: { path: within("demo") },
      to: outside("demo/"),
    },
    {
      name: "only-the-command-line-knows-everyone",
      comment: "Nothing imports the command line.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "tests-are-not-imported",
      comment: "Shipped code never leans on test code.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "no-cycles",
      comment: "Data flows one way.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    parser: "swc",
  },
}
