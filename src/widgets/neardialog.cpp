// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/neardialog.h"

#include "ui_neardialog.h"

#include <QSet>
#include <QTextBlock>

#include <algorithm>

namespace fangzhi::widgets {

namespace {

// Longer texts are compared at their beginning: nobody reads on side by side.
constexpr qsizetype MaxShown = 100'000;

QSet<QString> linesOf(const QString &text)
{
    QSet<QString> lines;
    for (const QString &line : text.split(u'\n'))
        lines.insert(line.simplified());
    return lines;
}

// Tints the lines that the other text does not have.
void tintOthers(QPlainTextEdit *edit, const QSet<QString> &known)
{
    QColor tint = edit->palette().color(QPalette::Highlight);
    tint.setAlpha(60);
    QList<QTextEdit::ExtraSelection> tints;
    for (QTextBlock block = edit->document()->begin(); block.isValid(); block = block.next()) {
        const QString line = block.text().simplified();
        if (line.isEmpty() || known.contains(line))
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        selection.cursor.select(QTextCursor::BlockUnderCursor);
        selection.format.setBackground(tint);
        tints.append(selection);
    }
    edit->setExtraSelections(tints);
}

QString titled(const core::Article &article)
{
    QStringList head{article.title};
    if (!article.source.isEmpty())
        head << article.source;
    if (!article.published.isUnknown())
        head << article.published.label();
    return head.join(QStringLiteral("\n")) + QStringLiteral("\n\n") + article.text.left(MaxShown);
}

} // namespace

NearDialog::NearDialog(tasks::LibrarySession *session, const QList<core::NearPair> &pairs, Notifier &notifier,
                       QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::NearDialog>())
    , m_session(session)
    , m_pairs(pairs)
    , m_notifier(notifier)
{
    m_ui->setupUi(this);
    resize(980, 640);
    m_ui->introLabel->setText(
        tr("These articles say nearly the same as one that was there before. What differs "
           "is tinted. Both stay until you decide, and a decision can be undone."));
    for (const core::NearPair &pair : std::as_const(m_pairs))
        m_ui->pairs->addItem(tr("%1 (%2% the same)").arg(pair.addedTitle).arg(int(pair.likeness * 100)));
    connect(m_ui->pairs, &QListWidget::currentRowChanged, this, &NearDialog::showPair);
    connect(m_ui->keepOldButton, &QPushButton::clicked, this,
            [this] { decide(core::NearDecision::KeepOld); });
    connect(m_ui->replaceButton, &QPushButton::clicked, this,
            [this] { decide(core::NearDecision::Replace); });
    connect(m_ui->keepBothButton, &QPushButton::clicked, this,
            [this] { decide(core::NearDecision::KeepBoth); });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    m_ui->pairs->setCurrentRow(0);
}

NearDialog::~NearDialog() = default;

void NearDialog::showPair()
{
    const int row = m_ui->pairs->currentRow();
    if (!m_session || row < 0 || row >= m_pairs.size())
        return;
    const core::NearPair pair = m_pairs[row];
    m_session->article(pair.known).then(this, [this, pair](const core::Result<tasks::ArticleView> &known) {
        if (!known || !m_session)
            return;
        m_session->article(pair.added)
            .then(this, [this, old = titled(known->article)](const core::Result<tasks::ArticleView> &added) {
                if (added)
                    showTexts(old, titled(added->article));
            });
    });
}

void NearDialog::showTexts(const QString &old, const QString &added)
{
    m_ui->oldText->setPlainText(old);
    m_ui->newText->setPlainText(added);
    tintOthers(m_ui->oldText, linesOf(added));
    tintOthers(m_ui->newText, linesOf(old));
}

void NearDialog::decide(core::NearDecision decision)
{
    const int row = m_ui->pairs->currentRow();
    if (!m_session || row < 0 || row >= m_pairs.size())
        return;
    m_session->decideNear({m_pairs[row].id}, decision).then(this, [this](const core::Result<void> &done) {
        if (!done)
            m_notifier.problem(done.error());
    });
    const qint64 gone = decision == core::NearDecision::KeepOld   ? m_pairs[row].added
                        : decision == core::NearDecision::Replace ? m_pairs[row].known
                                                                  : 0;
    m_pairs.removeAt(row);
    delete m_ui->pairs->takeItem(row);
    // Of other pairs nothing is left to ask when one of them is gone.
    for (int i = int(m_pairs.size()) - 1; i >= 0 && gone != 0; --i) {
        if (m_pairs[i].added == gone || m_pairs[i].known == gone) {
            m_pairs.removeAt(i);
            delete m_ui->pairs->takeItem(i);
        }
    }
    if (m_pairs.isEmpty())
        accept();
    else
        m_ui->pairs->setCurrentRow(std::min<int>(row, int(m_pairs.size()) - 1)), showPair();
}

} // namespace fangzhi::widgets
