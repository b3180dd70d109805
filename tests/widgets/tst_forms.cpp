// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charttable.h"
#include "widgets/aboutdialog.h"
#include "widgets/addressdialog.h"
#include "widgets/columnsdialog.h"
#include "widgets/encodingdialog.h"
#include "widgets/exportdialog.h"
#include "widgets/helpdialog.h"
#include "widgets/importreportdialog.h"
#include "widgets/neardialog.h"
#include "widgets/readerview.h"
#include "widgets/settingsdialog.h"
#include "widgets/tableimportdialog.h"
#include "widgets/windowfixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDir>
#include <QGraphicsView>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QXmlStreamReader>

using namespace fangzhi;
using test::WindowFixture;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(QStringLiteral(FANGZHI_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isControl(const QWidget *widget)
{
    // What has no name, or one of Qt, is a part that Qt itself put into a control.
    if (qobject_cast<const QHeaderView *>(widget) || widget->objectName().isEmpty()
        || widget->objectName().startsWith(u"qt_"))
        return false;
    // Parts of a control, which speak through it.
    if (qobject_cast<const QAbstractSpinBox *>(widget->parent())
        || qobject_cast<const QComboBox *>(widget->parent())
        || qobject_cast<const QLineEdit *>(widget->parent()))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
           || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
           || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QGraphicsView *>(widget)
           || qobject_cast<const widgets::ReaderView *>(widget);
}

// The texts of a .ts file that are to be translated, and those that are not translated yet.
struct Translations {
    QStringList sources;
    QStringList unfinished;
};

Translations translationsOf(const QString &path)
{
    Translations found;
    QXmlStreamReader xml(bytesOf(path));
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"source") {
            source = xml.readElementText();
            found.sources << source;
        } else if (xml.name() == u"translation" && xml.attributes().hasAttribute(QStringLiteral("type"))) {
            found.unfinished << source;
        }
    }
    return found;
}

} // namespace

class TestForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_table.empty = QStringLiteral("-");
        auto &window = *m_fixture->window;
        m_dialogs.clear();
        m_dialogs.push_back(std::make_unique<widgets::ExportDialog>(m_table, charts::Theme::Light,
                                                                    m_fixture->questions, window.notifier()));
        m_dialogs.push_back(
            std::make_unique<widgets::SettingsDialog>(m_fixture->settings, nullptr, window.notifier()));
        m_dialogs.push_back(std::make_unique<widgets::AboutDialog>());
        m_dialogs.push_back(std::make_unique<widgets::HelpDialog>(*window.menuBar()));
        tasks::ImportReport report;
        report.failures.append({QStringLiteral("x.pdf"), {}, QStringLiteral("no")});
        m_dialogs.push_back(std::make_unique<widgets::ImportReportDialog>(nullptr, report));
        m_dialogs.push_back(std::make_unique<widgets::AddressDialog>());
        m_dialogs.push_back(std::make_unique<widgets::EncodingDialog>(nullptr, 0));
        m_dialogs.push_back(std::make_unique<widgets::ColumnsDialog>(nullptr, QString()));
        m_dialogs.push_back(
            std::make_unique<widgets::NearDialog>(nullptr, QList<core::NearPair>(), window.notifier()));
        const auto table = tasks::TableFile::ofClipboard(QStringLiteral("地区\t2019年GDP(亿元)\n四川省\t1"),
                                                         {}, QStringLiteral("t"));
        m_dialogs.push_back(std::make_unique<widgets::TableImportDialog>(
            *table, tasks::TableOptions(), core::IndicatorCatalogue::standard()));
    }

    void cleanup()
    {
        m_dialogs.clear();
        m_fixture.reset();
    }

    void everyFormIsBuilt()
    {
        QStringList built;
        for (const QWidget *widget : allWidgets())
            built << QString::fromLatin1(widget->metaObject()->className()).section(QStringLiteral("::"), -1);
        const QStringList forms
            = QDir(QStringLiteral(FANGZHI_SOURCE_DIR "/ui")).entryList({QStringLiteral("*.ui")});
        QVERIFY(forms.size() > 10);
        static const QRegularExpression className(QStringLiteral("<class>(\\w+)</class>"));
        for (const QString &form : forms) {
            const QString name
                = className.match(QString::fromUtf8(bytesOf(QStringLiteral("ui/") + form))).captured(1);
            QCOMPARE(name.toLower() + QStringLiteral(".ui"), form);
            QVERIFY2(built.contains(name), qPrintable(name));
        }
    }

    void everyControlHasAnAccessibleName()
    {
        int controls = 0;
        QStringList nameless;
        for (const QWidget *widget : allWidgets()) {
            if (!isControl(widget))
                continue;
            ++controls;
            if (widget->accessibleName().isEmpty())
                nameless << widget->parentWidget()->objectName() + u'/' + widget->objectName();
        }
        QVERIFY(controls > 50);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
    }

    // F1 tells every key of the menus, in words without their marks.
    void helpTellsTheKeys()
    {
        const auto *text = m_fixture->window->findChild<QTextBrowser *>();
        QVERIFY(!text);
        m_fixture->trigger("guideAction");
        text = m_fixture->window->findChild<QTextBrowser *>(QStringLiteral("text"));
        QVERIFY(text && text->isVisible());
        const QString words = text->toPlainText();
        for (const QAction *action : m_fixture->window->findChildren<QAction *>()) {
            if (action->objectName().endsWith(QStringLiteral("Action")) && !action->shortcut().isEmpty())
                QVERIFY2(words.contains(action->shortcut().toString(QKeySequence::NativeText)),
                         qPrintable(action->objectName()));
        }
        QVERIFY(words.contains(QStringLiteral("导入文件夹\n")));
        QVERIFY(!words.contains(u'&') && !words.contains(QStringLiteral("(I)")));
    }

    void everyControlIsReachedByKeyboard()
    {
        for (const QWidget *widget : allWidgets()) {
            if (isControl(widget))
                QVERIFY2(widget->focusPolicy() & Qt::TabFocus, qPrintable(widget->objectName()));
        }
    }

    void chineseIsComplete()
    {
        const Translations chinese
            = translationsOf(QStringLiteral("resources/translations/fangzhi_zh_CN.ts"));
        QVERIFY(chinese.sources.size() > 300);
        QVERIFY2(chinese.unfinished.isEmpty(), qPrintable(chinese.unfinished.join(QStringLiteral(" | "))));
        const Translations english = translationsOf(QStringLiteral("resources/translations/fangzhi_en.ts"));
        QVERIFY2(english.unfinished.isEmpty(), qPrintable(english.unfinished.join(QStringLiteral(" | "))));
    }

    // What a form says stands in the translation, so that a new text cannot be forgotten.
    void everyTextOfAFormIsTranslated()
    {
        const Translations chinese
            = translationsOf(QStringLiteral("resources/translations/fangzhi_zh_CN.ts"));
        const QSet<QString> known(chinese.sources.begin(), chinese.sources.end());
        const QStringList forms
            = QDir(QStringLiteral(FANGZHI_SOURCE_DIR "/ui")).entryList({QStringLiteral("*.ui")});
        for (const QString &form : forms) {
            QXmlStreamReader xml(bytesOf(QStringLiteral("ui/") + form));
            while (!xml.atEnd()) {
                if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"string")
                    continue;
                const bool translatable = xml.attributes().value(QStringLiteral("notr")) != u"true";
                const QString text = xml.readElementText();
                if (translatable && !text.isEmpty())
                    QVERIFY2(known.contains(text), qPrintable(form + QStringLiteral(": ") + text));
            }
        }
    }

private:
    QList<QWidget *> allWidgets() const
    {
        QList<QWidget *> all = m_fixture->window->findChildren<QWidget *>();
        all << m_fixture->window.get();
        for (const auto &dialog : m_dialogs)
            all << dialog.get() << dialog->findChildren<QWidget *>();
        return all;
    }

    std::unique_ptr<WindowFixture> m_fixture;
    charts::ChartTable m_table;
    std::vector<std::unique_ptr<QDialog>> m_dialogs;
};

QTEST_MAIN(TestForms)
#include "tst_forms.moc"
