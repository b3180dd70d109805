// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/helpdialog.h"

#include "ui_helpdialog.h"

#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

namespace fangzhi::widgets {

namespace {

// The words of a menu entry without its mnemonic, which Chinese puts in brackets behind them.
QString wordsOf(QString text)
{
    static const QRegularExpression bracket(QStringLiteral("\\(&\\w\\)"));
    return text.remove(bracket).remove(u'&').remove(QStringLiteral("…")).toHtmlEscaped();
}

} // namespace

HelpDialog::HelpDialog(const QMenuBar &menus, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::HelpDialog>())
{
    m_ui->setupUi(this);
    m_ui->text->setHtml(steps() + keys(menus));
    resize(620, 640);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

HelpDialog::~HelpDialog() = default;

QString HelpDialog::steps()
{
    const QStringList steps{
        tr("Make a library (Ctrl+N): one file on your disk that keeps the articles and what is found in "
           "them."),
        tr("Bring articles in: drop files or a folder on the window, or copy a text and press Ctrl+Shift+V."),
        tr("Click a bar to see its sentence; click a marked figure to see its bar and its row. F8 goes to "
           "the "
           "next figure."),
        tr("A hollow bar and a dotted line wait for your decision: in the table, A accepts, R rejects, "
           "Ctrl+Z "
           "takes back."),
        tr("Where the year or the region is unknown, give the article's date of writing and its region "
           "(Ctrl+Enter)."),
        tr("Export the chart as a picture (Ctrl+E), or copy it (Ctrl+Shift+C)."),
    };
    QString html = QStringLiteral("<ol>");
    for (const QString &step : steps)
        html += QStringLiteral("<li style='margin-bottom:6px'>%1</li>").arg(step.toHtmlEscaped());
    return html + QStringLiteral("</ol>");
}

QString HelpDialog::keys(const QMenuBar &menus)
{
    QString html = QStringLiteral("<h3>%1</h3><table cellpadding='3'>").arg(tr("Keys").toHtmlEscaped());
    for (const QAction *menu : menus.actions()) {
        if (!menu->menu())
            continue;
        for (const QAction *action : menu->menu()->actions()) {
            const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)
                                     .replace(QLatin1String("; "), QLatin1String(" / "));
            if (!keys.isEmpty())
                html += QStringLiteral("<tr><td>%1</td><td>%2</td></tr>")
                            .arg(keys.toHtmlEscaped(), wordsOf(action->text()));
        }
    }
    return html + QStringLiteral("</table>");
}

} // namespace fangzhi::widgets
