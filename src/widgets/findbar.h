// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class FindBar;
}

namespace fangzhi::widgets {

// Finds words in the article. Hidden until it is called for.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);
    ~FindBar() override;

    void open();
    void showResult(bool found);

Q_SIGNALS:
    void findWanted(const QString &words, bool backwards, bool fromStart);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void shut();

    std::unique_ptr<Ui::FindBar> m_ui;
};

} // namespace fangzhi::widgets
