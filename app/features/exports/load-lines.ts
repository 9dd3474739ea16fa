import { tableSchemas } from './table-schemas.ts';

const fieldsOf = (type: 'string' | 'integer') => [
  ...new Set(
    ['cells.csv', 'survival.csv'].flatMap((file) =>
      (tableSchemas[file]?.fields ?? []).filter((field) => field.type === type),
    ),
  ),
];

const names = (columns: readonly { name: string }[]) => [
  ...new Set(columns.map(({ name }) => name)),
];

const texts = names(fieldsOf('string'));
const numbers = names(fieldsOf('integer'));
const quoted = (all: readonly string[]) => all.map((name) => `"${name}"`).join(', ');
/** Lines of at most about 90 characters, indented. */
const wrapped = (all: readonly string[]) =>
  all.reduce((text, word) => {
    const line = text.slice(text.lastIndexOf('\n') + 1);
    return line.length + word.length > 88 ? `${text}\n  ${word}` : `${text} ${word}`;
  });

/** Lines that load a release’s tables, by language, as the README prints them. */
export const loadLines = {
  r: `texts <- c(${wrapped(quoted(texts).split(' '))})
read_release <- function(file) {
  columns <- names(read.csv(file, nrows = 1, check.names = FALSE))
  types <- ifelse(columns %in% texts, "character", "integer")
  # Empty text has a meaning, so only numbers may be NA.
  read.csv(file, colClasses = types, na.strings = character(0), encoding = "UTF-8")
}
cells <- read_release("cells.csv")
survival <- read_release("survival.csv")
# Hidden is unknown, not zero: look at status before you count.
table(cells$status)`,
  python: `import csv

NUMBERS = {${wrapped(quoted(numbers).split(' '))}}

def read_release(name):
    """Rows as dicts. A number that is not given is None, never 0."""
    with open(name, encoding="utf-8", newline="") as file:
        return [
            {
                column: (int(text) if text else None) if column in NUMBERS else text
                for column, text in row.items()
            }
            for row in csv.DictReader(file)
        ]

cells = read_release("cells.csv")
survival = read_release("survival.csv")`,
  pandas: `import pandas

numbers = [${wrapped(quoted(numbers).split(' '))}]
def read_release(name):
    columns = pandas.read_csv(name, nrows=0).columns
    types = {column: "Int64" if column in numbers else "string" for column in columns}
    return pandas.read_csv(
        name, dtype=types, keep_default_na=False, na_values={n: [""] for n in numbers}
    )

cells = read_release("cells.csv")`,
  duckdb: `-- An empty text is NULL here: everybody is where dimension_1 is NULL.
SELECT "table", measure, "count" FROM read_csv('cells.csv')
WHERE status = 'shown' AND cohort = 'all' AND dimension_1 IS NULL AND ler = 'all';`,
} as const;
