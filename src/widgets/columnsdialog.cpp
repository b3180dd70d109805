// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/columnsdialog.h"

#include "ui_columnsdialog.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>

namespace fangzhi::widgets {

namespace {

enum Column { Name, Examples, Holds };

// In the order of core::ArticleFields.
QStringList fieldWords()
{
    return {ColumnsDialog::tr("title"),         ColumnsDialog::tr("text"),
            ColumnsDialog::tr("text as HTML"),  ColumnsDialog::tr("published on"),
            ColumnsDialog::tr("written on"),    ColumnsDialog::tr("source"),
            ColumnsDialog::tr("address (URL)"), ColumnsDialog::tr("region"),
            ColumnsDialog::tr("author")};
}

} // namespace

ColumnsDialog::ColumnsDialog(tasks::LibrarySession *session, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ColumnsDialog>())
    , m_task(session ? session->tableHead(path) : nullptr)
{
    m_ui->setupUi(this);
    resize(720, 420);
    m_ui->introLabel->setText(
        tr("Say what the columns of %1 hold; at least one must be the text. Tables with the same "
           "names are read so from now on.")
            .arg(QFileInfo(path).fileName()));
    m_ui->columns->header()->setSectionResizeMode(Name, QHeaderView::ResizeToContents);
    m_ui->useButton->setEnabled(false);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->useButton, &QPushButton::clicked, this, [this] {
        const core::ColumnNames names = columns();
        accept();
        Q_EMIT chosen(names);
    });
    if (!m_task)
        return;
    connect(m_task.get(), &tasks::TaskBase::finished, this, &ColumnsDialog::showHead);
    m_task->start();
}

ColumnsDialog::~ColumnsDialog() = default;

void ColumnsDialog::showHead()
{
    const auto &head = m_task->result();
    if (!head) {
        m_ui->statusLabel->setText(head.error().message);
        return;
    }
    const QStringList words = fieldWords();
    for (const core::TableHead::Column &column : head->columns) {
        auto *item
            = new QTreeWidgetItem(m_ui->columns, {column.name, column.examples.join(QStringLiteral(" · "))});
        auto *box = new QComboBox;
        box->setAccessibleName(tr("What %1 holds").arg(column.name));
        box->addItem(tr("nothing"), QString());
        for (qsizetype i = 0; i < words.size(); ++i)
            box->addItem(words[i], core::ArticleFields[i]);
        box->setCurrentIndex(std::max(0, box->findData(column.field)));
        connect(box, &QComboBox::currentIndexChanged, this, &ColumnsDialog::showWhatIsMissing);
        m_ui->columns->setItemWidget(item, Holds, box);
    }
    m_ui->columns->header()->resizeSection(Examples, 300);
    showWhatIsMissing();
}

void ColumnsDialog::showWhatIsMissing()
{
    const QStringList fields = columns().values();
    const bool text = fields.contains(QStringLiteral("text")) || fields.contains(QStringLiteral("html"));
    m_ui->useButton->setEnabled(text);
    m_ui->statusLabel->setText(text ? QString() : tr("No column is the text yet."));
}

core::ColumnNames ColumnsDialog::columns() const
{
    core::ColumnNames names;
    for (int i = 0; i < m_ui->columns->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_ui->columns->topLevelItem(i);
        const auto *box = qobject_cast<QComboBox *>(m_ui->columns->itemWidget(item, Holds));
        names.insert(item->text(Name), box->currentData().toString());
    }
    return names;
}

} // namespace fangzhi::widgets
