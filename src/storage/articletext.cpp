// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An article's text that is read anew, and the evidence in it.

#include "core/evidence.h"
#include "storage/articlerepository.h"
#include "storage/articlestore.h"
#include "storage/errors.h"
#include "storage/figurerepository.h"
#include "storage/nearduplicates.h"
#include "storage/searchindex.h"

namespace fangzhi::storage {

namespace {

struct Passage {
    qint64 id = 0; // of the evidence
    core::TextAnchor words;
    core::TextAnchor sentence;
};

QList<Passage> passagesOf(Connection &connection, qint64 article)
{
    QList<Passage> passages;
    Statement select = connection.prepare(
        "SELECT id, start, \"end\", exact, prefix, suffix, text_sha256, sentence_start, sentence_end, "
        "sentence_exact, sentence_prefix, sentence_suffix FROM evidence WHERE article_id = ?1");
    select.bind(1, article);
    while (select.step()) {
        const QByteArray hash = select.blob(6);
        passages.append({select.integer(0),
                         {qsizetype(select.integer(1)), qsizetype(select.integer(2)), select.text(3),
                          select.text(4), select.text(5), hash},
                         {qsizetype(select.integer(7)), qsizetype(select.integer(8)), select.text(9),
                          select.text(10), select.text(11), hash}});
    }
    return passages;
}

QString movedCode(core::Relocation how)
{
    switch (how) {
    case core::Relocation::Same:
        return QStringLiteral("same");
    case core::Relocation::Moved:
        return QStringLiteral("moved");
    case core::Relocation::Fuzzy:
        return QStringLiteral("fuzzy");
    case core::Relocation::Lost:
        break;
    }
    return QStringLiteral("lost");
}

void relocateEvidence(Transaction &transaction, qint64 article, const QString &text)
{
    Connection &connection = transaction.connection();
    for (const Passage &passage : passagesOf(connection, article)) {
        const core::Relocated words = core::relocate(passage.words, text);
        connection.run("UPDATE evidence SET moved = ?2 WHERE id = ?1", passage.id, movedCode(words.how));
        if (words.how == core::Relocation::Lost)
            continue;
        const core::TextAnchor &anchor = words.anchor;
        connection.run("UPDATE evidence SET start = ?2, \"end\" = ?3, exact = ?4, prefix = ?5, suffix = ?6, "
                       "text_sha256 = ?7 WHERE id = ?1",
                       passage.id, anchor.start, anchor.end, anchor.exact, anchor.prefix, anchor.suffix,
                       anchor.textHash);
        connection.run(
            "UPDATE figure SET start = ?2 WHERE id = (SELECT figure_id FROM evidence WHERE id = ?1)",
            passage.id, anchor.start);
        const core::Relocated sentence = core::relocate(passage.sentence, text);
        const bool found = !passage.sentence.exact.isEmpty() && sentence.how != core::Relocation::Lost;
        // A sentence that is not there any more says nothing; the words themselves are still found.
        connection.run("UPDATE evidence SET sentence_start = ?2, sentence_end = ?3, sentence_exact = ?4, "
                       "sentence_prefix = ?5, sentence_suffix = ?6 WHERE id = ?1",
                       passage.id, found ? std::optional(sentence.anchor.start) : std::nullopt,
                       found ? std::optional(sentence.anchor.end) : std::nullopt,
                       found ? std::optional(sentence.anchor.exact) : std::nullopt,
                       found ? std::optional(sentence.anchor.prefix) : std::nullopt,
                       found ? std::optional(sentence.anchor.suffix) : std::nullopt);
    }
}

ArticleFacts newFacts(const core::Document &fresh, const core::Article &before)
{
    const auto either = [](const QString &a, const QString &b) { return a.isEmpty() ? b : a; };
    return {either(fresh.title, before.title),
            either(fresh.source, before.source),
            either(fresh.author, before.author),
            fresh.published.isUnknown() ? before.published : fresh.published,
            before.written.isUnknown() ? fresh.written : before.written,
            before.region.isEmpty() ? fresh.region : before.region};
}

} // namespace

core::Result<void> replaceText(Transaction &transaction, qint64 id, const NewArticle &article)
{
    Connection &connection = transaction.connection();
    const auto before = storage::article(connection, id);
    if (!before)
        return before.error();
    const core::Document &fresh = article.document;
    // What no person decided was found in the old text, and goes with it.
    if (auto cleared = replaceFigures(transaction, id, {}, 0, 0); !cleared)
        return cleared;
    removeFromIndex(transaction, id);
    removeBands(transaction, id);
    connection.run("UPDATE article SET text = ?2, text_sha256 = sha256(?2) WHERE id = ?1", id, fresh.text);
    connection.run("DELETE FROM block WHERE article_id = ?1", id);
    insertBlocks(transaction, id, fresh.blocks);
    addBands(transaction, id, fresh.text);
    addToIndex(transaction, id);
    relocateEvidence(transaction, id, fresh.text);
    if (auto updated = updateArticle(transaction, id, newFacts(fresh, *before)); !updated)
        return updated;
    return replaceFigures(transaction, id, article.figures, article.numbers, article.understood);
}

} // namespace fangzhi::storage
