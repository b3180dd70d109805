# SPDX-FileCopyrightText: 2026 The Fangzhi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the labelled excerpts out of the source texts.

usage: make_texts.py LABELS CORPUS OUT

The excerpts belong to their publishers and are not kept beside their labels. LABELS/documents.tsv says where each one
lies: source_file (below CORPUS), source_item (row of a .csv, line of a .jsonl, both from 0), start and end (code points,
end exclusive) of the source text, and the sha256 of the excerpt's UTF-8. The source text is the column full_text of a
.csv with CRLF turned to LF, or the field html of a .jsonl without CR and tags and with its entities resolved.
Writes OUT/NN.txt and copies documents.tsv and every NN.gold.tsv and NN.ignore.tsv there.
"""
import csv, hashlib, html, itertools, json, os, re, shutil, sys

def source_text(path, item):
    if path.endswith('.csv'):
        csv.field_size_limit(10 ** 9)
        with open(path, encoding='utf-8-sig', newline='') as f:
            row = next(itertools.islice(csv.DictReader(f), item, None), None)
        return None if row is None else row['full_text'].replace('\r\n', '\n')
    with open(path, encoding='utf-8', newline='\n') as f:
        line = next(itertools.islice(f, item, None), None)
    return None if line is None else html.unescape(re.sub(r'<[^>]*>', '', json.loads(line)['html'].replace('\r', '')))

def main(labels, corpus, out):
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(labels, 'documents.tsv'), encoding='utf-8', newline='') as f:
        documents = list(csv.DictReader(f, delimiter='\t', quoting=csv.QUOTE_NONE))
    for d in documents:
        path = os.path.join(corpus, d['source_file'])
        if not os.path.exists(path): sys.exit(f"{d['NN']}: no file {path}")
        text = source_text(path, int(d['source_item']))
        if text is None: sys.exit(f"{d['NN']}: {path} has no item {d['source_item']}")
        excerpt = text[int(d['start']):int(d['end'])].encode('utf-8')
        found = hashlib.sha256(excerpt).hexdigest()
        if found != d['sha256']:
            sys.exit(f"{d['NN']}: the excerpt of {path}, item {d['source_item']}, {d['start']}..{d['end']}, "
                     f"has the sha256 {found}, not {d['sha256']}")
        with open(os.path.join(out, d['NN'] + '.txt'), 'wb') as f: f.write(excerpt)
        for kind in ('gold', 'ignore'):
            labelled = os.path.join(labels, f"{d['NN']}.{kind}.tsv")
            if os.path.exists(labelled): shutil.copy(labelled, out)
    shutil.copy(os.path.join(labels, 'documents.tsv'), out)
    print(f'{len(documents)} texts in {out}')

if __name__ == '__main__':
    if len(sys.argv) != 4: sys.exit(__doc__)
    main(*sys.argv[1:])
