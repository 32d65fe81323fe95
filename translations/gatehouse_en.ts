<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gatehouse::ui::ArrivalNotifier</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::Composer</name>
    <message numerus="yes">
        <source>A message has at most %n character(s). Shorten it to send it.</source>
        <translation>
            <numerusform>A message has at most %n character. Shorten it to send it.</numerusform>
            <numerusform>A message has at most %n characters. Shorten it to send it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ContactsPage</name>
    <message numerus="yes">
        <source>Delete %n contact(s)?</source>
        <translation>
            <numerusform>Delete %n contact?</numerusform>
            <numerusform>Delete %n contacts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) get campaign and automatic messages again.</source>
        <translation>
            <numerusform>%n number gets campaign and automatic messages again.</numerusform>
            <numerusform>%n numbers get campaign and automatic messages again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ConversationView</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ConversationWords</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::FaultText</name>
    <message numerus="yes">
        <source>There were too many requests. Try again in %n second(s).</source>
        <translation>
            <numerusform>There were too many requests. Try again in %n second.</numerusform>
            <numerusform>There were too many requests. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dead letter(s)</source>
        <translation>
            <numerusform>%n dead letter</numerusform>
            <numerusform>%n dead letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that need a person, dead letters and doubts</source>
        <translation>
            <numerusform>%n that needs a person, dead letters and doubts</numerusform>
            <numerusform>%n that need a person, dead letters and doubts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait. They go on when Gatehouse starts again.</source>
        <translation>
            <numerusform>%n message waits. It goes on when Gatehouse starts again.</numerusform>
            <numerusform>%n messages wait. They go on when Gatehouse starts again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RelativeTime</name>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::StatusLine</name>
    <message numerus="yes">
        <source>%1 of %n session(s) connected</source>
        <translation>
            <numerusform>%1 of %n session connected</numerusform>
            <numerusform>%1 of %n sessions connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n in doubt</numerusform>
            <numerusform>%n in doubt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ThreadPane</name>
    <message numerus="yes">
        <source>The customer opted out at %1; %n waiting message(s) were cancelled.</source>
        <translation>
            <numerusform>The customer opted out at %1; %n waiting message was cancelled.</numerusform>
            <numerusform>The customer opted out at %1; %n waiting messages were cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ThreadView</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ThreadWords</name>
    <message numerus="yes">
        <source>— %n new —</source>
        <translation>
            <numerusform>— %n new —</numerusform>
            <numerusform>— %n new —</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
</TS>
