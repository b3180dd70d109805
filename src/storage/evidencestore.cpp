// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/evidencestore.h"

#include "storage/idcache.h"

namespace fangzhi::storage {

namespace {

#define EVIDENCE_COLUMNS                                                                                     \
    "e.article_id, e.start, e.\"end\", e.exact, e.prefix, e.suffix, e.text_sha256, e.sentence_start, "       \
    "e.sentence_end, e.sentence_exact, e.sentence_prefix, e.sentence_suffix, d.name, e.sheet, e.row, "       \
    "e.\"column\" "

qint64 dataSetId(Connection &connection, const QString &name)
{
    auto &known = connection.ids().dataSets;
    if (const auto it = known.constFind(name); it != known.constEnd())
        return *it;
    connection.run("INSERT OR IGNORE INTO data_set (name) VALUES (?1)", name);
    const qint64 id = connection.integer("SELECT id FROM data_set WHERE name = ?1", name).value_or(0);
    if (id != 0)
        known.insert(name, id);
    return id;
}

core::Evidence readEvidence(const Statement &select, int first)
{
    core::Evidence evidence;
    evidence.article = select.integer(first);
    if (evidence.article != 0) {
        const QByteArray hash = select.blob(first + 6);
        evidence.anchor = {qsizetype(select.integer(first + 1)),
                           qsizetype(select.integer(first + 2)),
                           select.text(first + 3),
                           select.text(first + 4),
                           select.text(first + 5),
                           hash};
        if (!select.isNull(first + 9)) {
            evidence.sentence = {qsizetype(select.integer(first + 7)),
                                 qsizetype(select.integer(first + 8)),
                                 select.text(first + 9),
                                 select.text(first + 10),
                                 select.text(first + 11),
                                 hash};
        }
    }
    evidence.dataSet = select.text(first + 12);
    evidence.sheet = select.text(first + 13);
    evidence.row = select.integer(first + 14);
    evidence.column = select.integer(first + 15);
    if (evidence.article == 0)
        evidence.anchor.exact = select.text(first + 3);
    return evidence;
}

void bindPassage(Statement &insert, const core::Evidence &evidence, qint64 article)
{
    const core::TextAnchor &anchor = evidence.anchor;
    insert.bind(2, article);
    insert.bind(3, anchor.start);
    insert.bind(4, anchor.end);
    insert.bind(5, anchor.exact);
    insert.bind(6, anchor.prefix);
    insert.bind(7, anchor.suffix);
    insert.bind(13, anchor.textHash);
    const core::TextAnchor &sentence = evidence.sentence;
    if (sentence.exact.isEmpty())
        return;
    insert.bind(8, sentence.start);
    insert.bind(9, sentence.end);
    insert.bind(10, sentence.exact);
    insert.bind(11, sentence.prefix);
    insert.bind(12, sentence.suffix);
}

} // namespace

void insertEvidence(Transaction &transaction, Supported what, qint64 id, const core::Evidence &evidence,
                    qint64 article)
{
    Connection &connection = transaction.connection();
    Statement insert = connection.prepare(
        what == Supported::Figure
            ? Sql("INSERT INTO evidence (figure_id, article_id, start, \"end\", exact, prefix, suffix, "
                  "sentence_start, "
                  "sentence_end, sentence_exact, sentence_prefix, sentence_suffix, text_sha256, data_set_id, "
                  "sheet, row, \"column\") "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)")
            : Sql("INSERT INTO evidence (event_id, article_id, start, \"end\", exact, prefix, suffix, "
                  "sentence_start, "
                  "sentence_end, sentence_exact, sentence_prefix, sentence_suffix, text_sha256, data_set_id, "
                  "sheet, row, \"column\") "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)"));
    insert.bind(1, id);
    if (evidence.dataSet.isEmpty()) {
        bindPassage(insert, evidence, evidence.article != 0 ? evidence.article : article);
    } else {
        insert.bind(14, dataSetId(connection, evidence.dataSet));
        insert.bind(15, evidence.sheet);
        insert.bind(16, evidence.row);
        insert.bind(17, evidence.column);
        insert.bind(5, evidence.anchor.exact);
    }
    insert.run();
}

QList<core::Evidence> evidenceOf(Connection &connection, Supported what, qint64 id)
{
    QList<core::Evidence> result;
    Statement select = connection.prepare(
        what == Supported::Figure ? Sql("SELECT " EVIDENCE_COLUMNS
                                        "FROM evidence AS e LEFT JOIN data_set AS d ON d.id = e.data_set_id "
                                        "WHERE e.figure_id = ?1 ORDER BY e.id")
                                  : Sql("SELECT " EVIDENCE_COLUMNS
                                        "FROM evidence AS e LEFT JOIN data_set AS d ON d.id = e.data_set_id "
                                        "WHERE e.event_id = ?1 ORDER BY e.id"));
    select.bind(1, id);
    while (select.step())
        result.append(readEvidence(select, 0));
    return result;
}

QHash<qint64, QList<core::Evidence>> evidenceOfFigures(Connection &connection, qint64 article)
{
    QHash<qint64, QList<core::Evidence>> result;
    Statement select = connection.prepare(
        "SELECT " EVIDENCE_COLUMNS ", e.figure_id FROM figure AS f JOIN evidence AS e ON e.figure_id = f.id "
        "LEFT JOIN data_set AS d ON d.id = e.data_set_id WHERE f.article_id = ?1 ORDER BY e.id");
    select.bind(1, article);
    while (select.step())
        result[select.integer(16)].append(readEvidence(select, 0));
    return result;
}

} // namespace fangzhi::storage
