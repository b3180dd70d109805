// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace fangzhi::storage {

// The steps that can be undone and redone, newest last, within a limit of steps and of memory; the
// oldest are forgotten first, the newest never. Kept while the library is open.
class UndoHistory {
public:
    struct Step {
        QString name;
        QByteArray changeset; // SQLite's, in the direction of doing
        QList<qint64> added; // of an import not undone yet: its articles, in place of a changeset
        qint64 run = 0; // of an import: its note
        qint64 dataSet = 0; // of a table's import not undone yet, in place of a changeset
    };

    explicit UndoHistory(qsizetype maxSteps = 200, qsizetype maxBytes = 64 << 20);

    // Forgets what could be redone.
    void push(Step step);
    const Step *toUndo() const;
    const Step *toRedo() const;
    // The step was carried out: it moves to the other side, with the changeset that it then has.
    void undone(const QByteArray &changeset);
    void redone();
    // The step was undone for good: it cannot be redone, nor those after it.
    void dropUndone();
    void clear();

    qsizetype bytes() const;
    qsizetype steps() const { return m_steps.size(); }

private:
    void trim();

    qsizetype m_maxSteps;
    qsizetype m_maxBytes;
    QList<Step> m_steps;
    qsizetype m_done = 0; // steps before this are done, the others undone
};

} // namespace fangzhi::storage
