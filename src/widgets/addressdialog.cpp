// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/addressdialog.h"

#include "ui_addressdialog.h"

#include <QEvent>

namespace fangzhi::widgets {

AddressDialog::AddressDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AddressDialog>())
{
    m_ui->setupUi(this);
    setFetching(false);
    connect(m_ui->addressEdit, &QLineEdit::textChanged, this, &AddressDialog::showHost);
    connect(m_ui->fetchButton, &QPushButton::clicked, this, &AddressDialog::fetch);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    showHost();
}

AddressDialog::~AddressDialog() = default;

void AddressDialog::setAddress(const QString &address)
{
    m_ui->addressEdit->setText(address);
    m_ui->addressEdit->selectAll();
}

void AddressDialog::showHost()
{
    const QString typed = m_ui->addressEdit->text();
    const auto url = tasks::addressOf(typed);
    m_ui->fetchButton->setEnabled(url.has_value());
    m_ui->hostLabel->setText(url ? tr("The page will be asked of %1.").arg(url->host())
                             : typed.trimmed().isEmpty() ? tr("Nothing is fetched before you say so.")
                                                         : tr("This is no address of a page."));
}

void AddressDialog::fetch()
{
    const auto url = tasks::addressOf(m_ui->addressEdit->text());
    if (!url)
        return;
    m_fetch = std::make_unique<tasks::WebFetch>(*url);
    connect(m_fetch.get(), &tasks::WebFetch::hostChanged, this, [this](const QString &host) {
        m_ui->hostLabel->setText(tr("The page leads on to %1.").arg(host));
    });
    connect(m_fetch.get(), &tasks::WebFetch::progressed, this, [this](qint64 received, qint64 total) {
        m_ui->progressBar->setRange(0, int(total));
        m_ui->progressBar->setValue(int(std::min(received, total)));
    });
    connect(m_fetch.get(), &tasks::WebFetch::finished, this, &AddressDialog::take);
    setFetching(true);
    m_fetch->start();
}

void AddressDialog::take()
{
    setFetching(false);
    // Its signal is still being delivered.
    const core::Result<tasks::ForeignBytes> page = m_fetch->result();
    m_fetch.release()->deleteLater();
    if (page) {
        accept();
        Q_EMIT fetched(*page);
    } else if (page.error().code != core::ErrorCode::Cancelled) {
        m_ui->hostLabel->setText(page.error().message);
    }
}

void AddressDialog::setFetching(bool fetching)
{
    m_ui->progressBar->setRange(0, 0);
    m_ui->progressBar->setVisible(fetching);
    m_ui->addressEdit->setEnabled(!fetching);
    m_ui->fetchButton->setEnabled(!fetching);
}

void AddressDialog::done(int result)
{
    m_fetch.reset();
    QDialog::done(result);
}

void AddressDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showHost();
    }
}

} // namespace fangzhi::widgets
