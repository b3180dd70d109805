// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/exportdialog.h"

#include "charts/chartexport.h"
#include "tasks/outputfile.h"
#include "ui_exportdialog.h"
#include "widgets/appearance.h"
#include "widgets/card.h"
#include "widgets/languages.h"
#include "widgets/questions.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QRegularExpression>

#include <cmath>

namespace fangzhi::widgets {

namespace {

struct Preset {
    QPushButton *button;
    QSize pixels;
    int dpi;
};

constexpr double MillimetresPerInch = 25.4;

int pixelsOf(double millimetres, int dpi)
{
    return int(std::lround(millimetres / MillimetresPerInch * dpi));
}

QString fileNameOf(const QString &title)
{
    static const QRegularExpression bad(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]+"));
    QString name = title;
    name.replace(bad, QStringLiteral(" "));
    name = name.simplified().left(60);
    return (name.isEmpty() ? QStringLiteral("chart") : name) + QStringLiteral(".png");
}

} // namespace

core::Result<QMimeData *> chartMimeData(const charts::ChartTable &table, const charts::PngOptions &options)
{
    const core::Result<QByteArray> png = charts::chartPng(table, options);
    if (!png)
        return png.error();
    auto *data = new QMimeData;
    data->setData(QStringLiteral("image/png"), *png);
    data->setImageData(charts::chartImage(table, options));
    data->setText(charts::toTsv(table, options.language));
    return data;
}

ExportDialog::ExportDialog(const charts::ChartTable &table, charts::Theme theme, Questions &questions,
                           Notifier &notifier, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ExportDialog>())
    , m_table(table)
    , m_questions(questions)
    , m_notifier(notifier)
{
    m_ui->setupUi(this);
    m_table.spec.highlight = 0;
    setAsSecond(m_ui->presetLabel);
    setAsSecond(m_ui->sizeLabel);
    setAsSecond(m_ui->resultLabel);
    m_ui->themeBox->addItems({tr("Light"), tr("Dark")});
    m_ui->themeBox->setCurrentIndex(theme == charts::Theme::Dark ? 1 : 0);
    const bool embargoed = m_table.hasEmbargoed();
    m_ui->embargoLabel->setVisible(embargoed);
    m_ui->embargoLabel->setText(
        tr("A figure of this chart is not public yet: the picture says so and carries nothing inside."));
    m_ui->embedBox->setEnabled(!embargoed);
    m_ui->embedBox->setChecked(!embargoed);
    QPalette side = palette();
    side.setColor(QPalette::Window, colorsOf(palette()).page);
    m_ui->previewSide->setPalette(side);
    m_ui->previewSide->setAutoFillBackground(true);
    QPalette card = palette();
    card.setColor(QPalette::Window, colorsOf(palette()).card);
    setPalette(card);
    setUpPresets();

    m_drawing.setSingleShot(true);
    m_drawing.setInterval(0);
    connect(&m_drawing, &QTimer::timeout, this, &ExportDialog::showPreview);
    for (QSpinBox *box : findChildren<QSpinBox *>())
        connect(box, &QSpinBox::valueChanged, &m_drawing, qOverload<>(&QTimer::start));
    for (QCheckBox *box : findChildren<QCheckBox *>())
        connect(box, &QCheckBox::toggled, &m_drawing, qOverload<>(&QTimer::start));
    connect(m_ui->themeBox, &QComboBox::currentIndexChanged, &m_drawing, qOverload<>(&QTimer::start));
    connect(m_ui->copyButton, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &ExportDialog::write);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    resize(980, 620);
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::setUpPresets()
{
    constexpr int SlideDpi = 144;
    constexpr int PrintDpi = 300;
    constexpr int ScreenDpi = 96;
    const QList<Preset> presets{
        {m_ui->slideButton, {1920, 1080}, SlideDpi},
        {m_ui->twoColumnsButton, {pixelsOf(174, PrintDpi), pixelsOf(110, PrintDpi)}, PrintDpi},
        {m_ui->oneColumnButton, {pixelsOf(84, PrintDpi), pixelsOf(75, PrintDpi)}, PrintDpi},
        {m_ui->coverButton, {900, 383}, ScreenDpi},
        {m_ui->halfPageButton, {pixelsOf(170, PrintDpi), pixelsOf(120, PrintDpi)}, PrintDpi},
    };
    auto *group = new QButtonGroup(this);
    for (const Preset &preset : presets) {
        group->addButton(preset.button);
        connect(preset.button, &QPushButton::clicked, this, [this, preset] {
            m_ui->widthBox->setValue(preset.pixels.width());
            m_ui->heightBox->setValue(preset.pixels.height());
            m_ui->dpiBox->setValue(preset.dpi);
        });
    }
    m_ui->slideButton->setChecked(true);
    // A size of one's own is no preset any more.
    const auto check = [this, group, presets] {
        group->setExclusive(false);
        for (const Preset &preset : presets)
            preset.button->setChecked(options().pixels == preset.pixels && options().dpi == preset.dpi);
        group->setExclusive(true);
    };
    for (QSpinBox *box : {m_ui->widthBox, m_ui->heightBox, m_ui->dpiBox})
        connect(box, &QSpinBox::valueChanged, this, check);
}

charts::PngOptions ExportDialog::options() const
{
    charts::PngOptions options;
    options.pixels = {m_ui->widthBox->value(), m_ui->heightBox->value()};
    options.dpi = m_ui->dpiBox->value();
    options.theme = m_ui->themeBox->currentIndex() == 1 ? charts::Theme::Dark : charts::Theme::Light;
    options.transparent = m_ui->transparentBox->isChecked();
    options.title = m_ui->titleBox->isChecked();
    options.footer = m_ui->sourceBox->isChecked();
    options.embed = m_ui->embedBox->isChecked();
    options.language = interfaceLanguage();
    return options;
}

// The very picture, only fewer pixels of it: smaller by the factor that its dpi are smaller.
void ExportDialog::showPreview()
{
    const charts::PngOptions wanted = options();
    charts::PngOptions shown = wanted;
    const qreal ratio = devicePixelRatioF();
    const QSize room = m_ui->previewLabel->size() * ratio;
    const QSize size = wanted.pixels.scaled(room, Qt::KeepAspectRatio).boundedTo(wanted.pixels);
    if (size.isEmpty())
        return;
    shown.pixels = size;
    shown.dpi = std::max(1, int(std::lround(double(wanted.dpi) * size.width() / wanted.pixels.width())));
    QImage image = charts::chartImage(m_table, shown);
    image.setDevicePixelRatio(ratio);
    m_ui->previewLabel->setPixmap(QPixmap::fromImage(image));
    m_ui->sizeLabel->setText(tr("%1 × %2 pixels · %3 × %4 mm at %5 dpi")
                                 .arg(wanted.pixels.width())
                                 .arg(wanted.pixels.height())
                                 .arg(std::lround(wanted.pixels.width() * MillimetresPerInch / wanted.dpi))
                                 .arg(std::lround(wanted.pixels.height() * MillimetresPerInch / wanted.dpi))
                                 .arg(wanted.dpi));
    m_ui->resultLabel->clear();
}

void ExportDialog::copy()
{
    const core::Result<QMimeData *> data = chartMimeData(m_table, options());
    if (!data)
        return m_ui->resultLabel->setText(data.error().message);
    QGuiApplication::clipboard()->setMimeData(*data);
    m_ui->resultLabel->setText(tr("Copied: picture and table"));
}

void ExportDialog::write()
{
    const QString path = m_questions.pictureToWrite(this, fileNameOf(m_table.title));
    if (path.isEmpty())
        return;
    const core::Result<QByteArray> png = charts::chartPng(m_table, options());
    if (!png)
        return m_ui->resultLabel->setText(png.error().message);
    const core::Result<void> written = tasks::writeFile(path, *png);
    if (!written)
        return m_ui->resultLabel->setText(written.error().message);
    m_notifier.done(tr("The chart was written to %1.").arg(QFileInfo(path).fileName()));
    accept();
}

void ExportDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    m_drawing.start();
}

} // namespace fangzhi::widgets
