// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/settingsdialog.h"

#include "ui_settingsdialog.h"
#include "widgets/card.h"
#include "widgets/languages.h"

#include <QRegularExpression>
#include <QSignalBlocker>

namespace fangzhi::widgets {

namespace {

constexpr double Never = 1.01;
constexpr double TextScales[] = {0.75, 0.875, 1.0, 1.125, 1.25, 1.5, 2.0};

void choose(QComboBox *box, const QVariant &value)
{
    const int at = box->findData(value);
    box->setCurrentIndex(std::max(0, at));
}

// A code of the user's own, from the Chinese name: unique as that is.
QString ownCode(const QString &name)
{
    return QStringLiteral("own_") + QString::fromLatin1(name.toUtf8().toHex());
}

} // namespace

SettingsDialog::SettingsDialog(const Settings &settings, tasks::LibrarySession *session, Notifier &notifier,
                               QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
    , m_settings(settings)
    , m_session(session)
    , m_notifier(notifier)
{
    m_ui->setupUi(this);
    for (QLabel *heading : {m_ui->lookHeading, m_ui->libraryHeading, m_ui->indicatorHeading})
        setAsTitle(heading);
    setAsSecond(m_ui->indicatorHint);
    setAsSecond(m_ui->addedLabel);
    fillBoxes();
    fillIndicators();
    const bool editable = session && !session->isReadOnly();
    for (QWidget *field : QList<QWidget *>{m_ui->thresholdBox, m_ui->codeBox, m_ui->chineseField,
                                           m_ui->englishField, m_ui->aliasField, m_ui->addButton})
        field->setEnabled(editable);
    connect(m_ui->languageBox, &QComboBox::activated, this,
            [this] { Q_EMIT languageChosen(LanguageChoice(m_ui->languageBox->currentData().toInt())); });
    connect(m_ui->themeBox, &QComboBox::activated, this,
            [this] { Q_EMIT themeChosen(ThemeChoice(m_ui->themeBox->currentData().toInt())); });
    connect(m_ui->textBox, &QComboBox::activated, this,
            [this] { Q_EMIT textScaleChosen(m_ui->textBox->currentData().toDouble()); });
    connect(m_ui->thresholdBox, &QComboBox::activated, this, [this] {
        if (!m_session)
            return;
        m_session->setAcceptanceThreshold(m_ui->thresholdBox->currentData().toDouble())
            .then(this, [this](const core::Result<void> &answer) {
                if (!answer.ok())
                    m_notifier.problem(answer.error());
            });
    });
    connect(m_ui->codeBox, &QComboBox::currentIndexChanged, this, &SettingsDialog::showIndicator);
    connect(m_ui->addButton, &QPushButton::clicked, this, &SettingsDialog::addNames);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    setMinimumWidth(460);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::fillBoxes()
{
    const QSignalBlocker noLanguage(m_ui->languageBox);
    const QSignalBlocker noTheme(m_ui->themeBox);
    m_ui->languageBox->clear();
    m_ui->languageBox->addItem(tr("As the desktop"), int(LanguageChoice::Desktop));
    m_ui->languageBox->addItem(QStringLiteral("中文"), int(LanguageChoice::Chinese));
    m_ui->languageBox->addItem(QStringLiteral("English"), int(LanguageChoice::English));
    choose(m_ui->languageBox, int(m_settings.language()));
    m_ui->themeBox->clear();
    m_ui->themeBox->addItem(tr("As the desktop"), int(ThemeChoice::Desktop));
    m_ui->themeBox->addItem(tr("Light"), int(ThemeChoice::Light));
    m_ui->themeBox->addItem(tr("Dark"), int(ThemeChoice::Dark));
    choose(m_ui->themeBox, int(m_settings.theme()));
    m_ui->textBox->clear();
    for (const double scale : TextScales)
        m_ui->textBox->addItem(QStringLiteral("%1 %").arg(scale * 100), scale);
    choose(m_ui->textBox, m_settings.textScale());
    m_ui->thresholdBox->clear();
    m_ui->thresholdBox->addItem(tr("Nothing: I look at every figure"), Never);
    m_ui->thresholdBox->addItem(tr("Of high sureness"), core::HighConfidence);
    m_ui->thresholdBox->addItem(tr("Of high and middle sureness"), core::MiddleConfidence);
    if (!m_session)
        return;
    const double threshold = m_session->acceptanceThreshold();
    const int index = threshold > 1 ? 0 : threshold >= core::HighConfidence ? 1 : 2;
    m_ui->thresholdBox->setCurrentIndex(index);
}

void SettingsDialog::fillIndicators()
{
    const QSignalBlocker quiet(m_ui->codeBox);
    const QString chosen = m_ui->codeBox->currentData().toString();
    m_ui->codeBox->clear();
    m_ui->codeBox->addItem(tr("A new indicator"), QString());
    const core::IndicatorCatalogue catalogue
        = m_session ? m_session->catalogue() : core::IndicatorCatalogue::standard();
    const bool chinese = interfaceLanguage() == core::Language::Chinese;
    for (const core::Indicator &indicator : catalogue.all())
        m_ui->codeBox->addItem(indicator.name(chinese), indicator.code);
    choose(m_ui->codeBox, chosen);
    showIndicator();
}

void SettingsDialog::showIndicator()
{
    const bool fresh = m_ui->codeBox->currentData().toString().isEmpty();
    for (QWidget *widget :
         QList<QWidget *>{m_ui->chineseLabel, m_ui->chineseField, m_ui->englishLabel, m_ui->englishField})
        widget->setVisible(fresh);
}

void SettingsDialog::addNames()
{
    static const QRegularExpression between(QStringLiteral("[;；]"));
    core::Indicator indicator;
    indicator.code = m_ui->codeBox->currentData().toString();
    for (const QString &alias : m_ui->aliasField->text().split(between, Qt::SkipEmptyParts))
        indicator.aliases << alias.trimmed();
    if (indicator.code.isEmpty()) {
        indicator.zh = m_ui->chineseField->text().trimmed();
        indicator.en = m_ui->englishField->text().trimmed();
        if (indicator.en.isEmpty())
            indicator.en = indicator.zh;
        indicator.code = ownCode(indicator.zh);
        if (indicator.zh.isEmpty())
            return m_ui->addedLabel->setText(tr("Give its Chinese name, as texts write it."));
    } else if (indicator.aliases.isEmpty()) {
        return m_ui->addedLabel->setText(tr("Give at least one other name."));
    }
    m_session->addIndicator(indicator).then(this, [this](const core::Result<void> &answer) {
        if (!answer.ok())
            return m_ui->addedLabel->setText(answer.error().message);
        m_ui->addedLabel->setText(tr("Added. Extract an article again to find it there."));
        m_ui->chineseField->clear();
        m_ui->englishField->clear();
        m_ui->aliasField->clear();
        fillIndicators();
    });
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    fillBoxes();
    fillIndicators();
}

} // namespace fangzhi::widgets
