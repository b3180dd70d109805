// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tabular/words.h"

#include "extract/fold.h"

#include <QFile>

#include <algorithm>

namespace fangzhi::tabular {

QString plain(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        const char16_t f = extract::folded(c.unicode());
        if (f != 0 && !QChar(f).isSpace())
            result.append(QChar(f).toLower());
    }
    return result;
}

const Words &Words::standard()
{
    static const Words words;
    return words;
}

Words::Words()
{
    QFile file(QStringLiteral(":/lexicon/tables.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        if (line.startsWith(u'#') || line.startsWith(u"kind\t") || cells.size() < 2)
            continue;
        const QString arg = cells.value(2).isEmpty() ? QStringLiteral(" ") : cells.value(2);
        for (const QString &word : cells[1].split(u';', Qt::SkipEmptyParts)) {
            const QString form = plain(word);
            if (m_exact[cells[0]].contains(form))
                continue;
            m_exact[cells[0]].insert(form, arg);
            m_byLength[cells[0]].append({form, arg});
        }
    }
    for (auto &list : m_byLength)
        std::stable_sort(list.begin(), list.end(),
                         [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
}

std::optional<Role> Words::role(const QString &plainHeading) const
{
    return core::columnRoleFromCode(exact(QStringLiteral("role"), plainHeading));
}

QString Words::key(const QString &plain) const
{
    return exact(QStringLiteral("key"), plain).trimmed();
}

QString Words::exact(const QString &kind, const QString &plain) const
{
    return m_exact.value(kind).value(plain);
}

Words::Found Words::find(const QString &kind, QStringView plain) const
{
    const auto list = m_byLength.constFind(kind);
    if (list == m_byLength.constEnd())
        return {};
    for (const auto &[word, arg] : *list) {
        if (const qsizetype at = plain.indexOf(word); at >= 0)
            return {at, word.size(), arg};
    }
    return {};
}

bool Words::begins(const QString &kind, QStringView plain, qsizetype *length) const
{
    const auto list = m_byLength.constFind(kind);
    if (list == m_byLength.constEnd())
        return false;
    for (const auto &entry : *list) {
        if (!plain.startsWith(entry.first))
            continue;
        if (length)
            *length = entry.first.size();
        return true;
    }
    return false;
}

} // namespace fangzhi::tabular
