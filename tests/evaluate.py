# SPDX-FileCopyrightText: 2026 The Fangzhi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the extractor on a folder of labelled texts.

usage: evaluate.py [--details] [--json] DIR [-- COMMAND ...]

DIR holds documents.tsv (columns NN, region, doc_date, title), and for each text NN.txt, NN.gold.tsv (start, end,
indicator, measure, value, unit, region, period, …) and perhaps NN.ignore.tsv (start, end). COMMAND, by default
`fangzhi extract --json`, gets --region, --date, --title and the file, and prints a JSON array of figures.

A figure answers the labelled row whose span it overlaps most, each used once; one that touches only an ignored span
counts neither way. Counted are, each with precision, recall and F1:
    value   number and unit are right; all rows
    core    and indicator and measure; rows of the catalogue
    tuple   and region and period; the same rows
Then, of the figures of the catalogue, how many were fully right by confidence and by rule.
"""
import argparse, calendar, collections, csv, json, pathlib, re, subprocess, sys, unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)


def table(path):
    if not path.exists():
        return []
    with path.open(encoding='utf-8', newline='') as handle:
        return list(csv.DictReader(handle, delimiter='\t', quoting=csv.QUOTE_NONE))


def catalogue():
    rows = table(ROOT / 'resources' / 'lexicon' / 'indicators.tsv')
    return {row['code'] for row in rows}


def dates(shorthand):
    """2019, 2019-H1, 2019-Q3, 2019-05 or two of them joined by .. as first and last ISO day."""
    ends = shorthand.split('..')
    if len(ends) == 2 and ends[1].startswith('Q'):
        ends[1] = ends[0][:5] + ends[1]
    found = [months(end) for end in ends]
    (year, first, _), (last_year, _, last) = found[0], found[-1]
    day = calendar.monthrange(last_year, last)[1]
    return f'{year:04}-{first:02}-01', f'{last_year:04}-{last:02}-{day:02}'


def months(text):
    year, _, part = text.partition('-')
    if not part:
        return int(year), 1, 12
    kind, number = re.match(r'([HQ]?)(\d+)', part).groups()
    size = {'H': 6, 'Q': 3, '': 1}[kind]
    return int(year), (int(number) - 1) * size + 1, int(number) * size


def same_unit(a, b):
    def plain(unit):
        unit = unicodedata.normalize('NFKC', unit or '').strip()
        return '个百分点' if unit == '百分点' else unit
    return plain(a) == plain(b)


def same_value(a, b):
    try:
        return abs(float(a) - float(b)) <= 1e-9 * max(1.0, abs(float(b)))
    except (TypeError, ValueError):
        return False


def shared(a, b):
    return min(int(a['end']), int(b['end'])) - max(int(a['start']), int(b['start']))


def matched(figures, rows):
    """Index of the row that each figure answers; the largest overlaps choose first."""
    links = [(shared(f, r), i, j) for i, f in enumerate(figures) for j, r in enumerate(rows) if shared(f, r) > 0]
    links.sort(key=lambda link: (-link[0], link[1], link[2]))
    answer, taken = {}, set()
    for _, i, j in links:
        if i not in answer and j not in taken:
            answer[i] = j
            taken.add(j)
    return answer


class Count:
    def __init__(self):
        self.labelled = self.found = self.right = 0

    def scores(self):
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.labelled if self.labelled else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return precision, recall, f1


class Evaluation:
    def __init__(self, details):
        self.details = details
        self.codes = catalogue()
        self.counts = {name: Count() for name in ('value', 'core', 'tuple')}
        self.by_bin = collections.defaultdict(lambda: [0, 0])
        self.by_rule = collections.defaultdict(lambda: [0, 0])
        self.failed = 0

    def judge(self, figure, row):
        """(value, core, tuple) of a figure against the row it answers."""
        if row is None:
            return False, False, False
        value = same_value(figure.get('value'), row['value']) and same_unit(figure.get('unit'), row['unit'])
        core = value and figure.get('indicator') == row['indicator'] and figure.get('measure') == row['measure']
        core = core and row['indicator'] in self.codes
        full = core and figure.get('region') in row['region'].split(';')
        full = full and (figure.get('period_start'), figure.get('period_end')) == dates(row['period'])
        return value, core, full

    def add(self, name, text, figures, rows, ignored):
        answer = matched(figures, rows)
        self.counts['value'].labelled += len(rows)
        listed = sum(row['indicator'] in self.codes for row in rows)
        self.counts['core'].labelled += listed
        self.counts['tuple'].labelled += listed
        for i, figure in enumerate(figures):
            row = rows[answer[i]] if i in answer else None
            if row is None and any(shared(figure, span) > 0 for span in ignored):
                continue
            self.score(name, text, figure, row)
        for j, row in enumerate(rows):
            if self.details and j not in answer.values():
                print(f'{name} missed {row["text"]} {row["indicator"]}/{row["measure"]}')

    def score(self, name, text, figure, row):
        verdict = self.judge(figure, row)
        listed = figure.get('indicator') in self.codes
        for kind, right in zip(('value', 'core', 'tuple'), verdict):
            if kind == 'value' or listed:
                self.counts[kind].found += 1
                self.counts[kind].right += right
        if listed:
            confidence = float(figure.get('confidence', 0))
            place = max(b for b in BINS if b <= confidence)
            for tally in (self.by_bin[place], self.by_rule[figure.get('rule', '')]):
                tally[0] += 1
                tally[1] += verdict[2]
        wrong = not verdict[2] if listed or (row and row['indicator'] in self.codes) else not verdict[0]
        if self.details and wrong:
            self.print_wrong(name, text, figure, row)

    def print_wrong(self, name, text, figure, row):
        start, end = int(figure['start']), int(figure['end'])
        keys = ('indicator', 'measure', 'value', 'unit', 'region')
        got = ' '.join(str(figure.get(key)) for key in keys) + f' {figure.get("period")} ({figure.get("confidence"):.2f} {figure.get("rule")})'
        want = 'nothing' if row is None else ' '.join(row[key] for key in keys + ('period',))
        print(f'{name} …{text[max(0, start - 40):end]!r}\n     got  {got}\n     want {want}')

    def report(self):
        for name, count in self.counts.items():
            precision, recall, f1 = count.scores()
            print(f'{name:6} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}   '
                  f'{count.right} right of {count.found} found, {count.labelled} labelled')
        sure = [sum(t[k] for b, t in self.by_bin.items() if b >= 0.9) for k in (0, 1)]
        right = self.counts['tuple'].right
        print(f'sure   precision {sure[1] / sure[0] if sure[0] else 0:.3f}  '
              f'covering {sure[1] / right if right else 0:.3f} of the right ones   ({sure[0]} of confidence 0.9 and more)')
        print('\nconfidence     n  right  share')
        for low, high in zip(BINS, BINS[1:]):
            n, good = self.by_bin.get(low, (0, 0))
            if n:
                print(f'{low:.2f}–{min(high, 1):.2f}  {n:4}   {good:4}  {good / n:.3f}')
        print('\nrule                     n  right  share')
        for rule, (n, good) in sorted(self.by_rule.items(), key=lambda item: -item[1][0]):
            print(f'{rule:20} {n:5}   {good:4}  {good / n:.3f}')

    def as_json(self):
        result = {name: dict(zip(('precision', 'recall', 'f1'), count.scores())) for name, count in self.counts.items()}
        result['failed'] = self.failed
        return json.dumps(result)


def figures_of(command, document, path):
    metadata = ['--region', document['region'], '--date', document['doc_date'], '--title', document['title']]
    run = subprocess.run(command + metadata + [str(path)], capture_output=True, timeout=300)
    if run.returncode:
        raise RuntimeError(run.stderr.decode('utf-8', 'replace')[-300:])
    return json.loads(run.stdout.decode('utf-8'))


def main():
    arguments = sys.argv[1:]
    command = [str(ROOT / 'build' / 'release' / 'fangzhi'), 'extract', '--json']
    if '--' in arguments:
        at = arguments.index('--')
        arguments, command = arguments[:at], arguments[at + 1:]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--details', action='store_true', help='print every figure that is wrong or missed')
    parser.add_argument('--json', action='store_true', help='print the scores as one JSON object, last')
    parser.add_argument('--documents', type=pathlib.Path, help='documents.tsv, where it is not in the folder')
    parser.add_argument('folder', type=pathlib.Path)
    options = parser.parse_args(arguments)
    evaluation = Evaluation(options.details)
    documents = options.documents or options.folder / 'documents.tsv'
    for document in table(documents):
        name = document['NN']
        path = options.folder / f'{name}.txt'
        if not path.exists():
            continue
        try:
            figures = figures_of(command, document, path)
        except (OSError, RuntimeError, ValueError, subprocess.TimeoutExpired) as error:
            print(f'{name}: no answer: {error}', file=sys.stderr)
            evaluation.failed += 1
            figures = []
        evaluation.add(name, path.read_text(encoding='utf-8'), figures,
                       table(options.folder / f'{name}.gold.tsv'), table(options.folder / f'{name}.ignore.tsv'))
    evaluation.report()
    if options.json:
        print(evaluation.as_json())
    return 1 if evaluation.failed else 0


if __name__ == '__main__':
    sys.exit(main())
