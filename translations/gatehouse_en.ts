<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gatehouse::ui::AccountStep</name>
    <message numerus="yes">
        <source>Import %n session(s)</source>
        <translation>
            <numerusform>Import %n session</numerusform>
            <numerusform>Import %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::AlertBar</name>
    <message numerus="yes">
        <source>%1 (%n more)</source>
        <translation>
            <numerusform>%1 (%n more)</numerusform>
            <numerusform>%1 (%n more)</numerusform>
        </translation>
    </message>
</context>
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
    <name>gatehouse::ui::Attachments</name>
    <message numerus="yes">
        <source>%n left out: an answer takes files, not folders, and %1 at most.</source>
        <translation>
            <numerusform>%n left out: an answer takes files, not folders, and %1 at most.</numerusform>
            <numerusform>%n left out: an answer takes files, not folders, and %1 at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::AudienceStep</name>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>%Ln row read</numerusform>
            <numerusform>%Ln rows read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignActions</name>
    <message numerus="yes">
        <source>Cancel %1? %Ln waiting message(s) will not be sent.</source>
        <translation>
            <numerusform>Cancel %1? %Ln waiting message will not be sent.</numerusform>
            <numerusform>Cancel %1? %Ln waiting messages will not be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 with its audience of %Ln row(s)?</source>
        <translation>
            <numerusform>Delete %1 with its audience of %Ln row?</numerusform>
            <numerusform>Delete %1 with its audience of %Ln rows?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignChecks</name>
    <message numerus="yes">
        <source>%Ln session(s) cannot send now</source>
        <translation>
            <numerusform>%Ln session cannot send now</numerusform>
            <numerusform>%Ln sessions cannot send now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln sessions are connected</source>
        <translation>
            <numerusform>%Ln session is connected</numerusform>
            <numerusform>All %Ln sessions are connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has no column for %Ln variable(s)</source>
        <translation>
            <numerusform>The file has no column for %Ln variable</numerusform>
            <numerusform>The file has no column for %Ln variables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln row(s)</source>
        <comment>{{variable}}</comment>
        <translation>
            <numerusform>%1 in %Ln row</numerusform>
            <numerusform>%1 in %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln variable(s) are empty in some rows</source>
        <translation>
            <numerusform>%Ln variable is empty in some rows</numerusform>
            <numerusform>%Ln variables are empty in some rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>%Ln invalid</numerusform>
            <numerusform>%Ln invalid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicate(s)</source>
        <translation>
            <numerusform>%Ln duplicate</numerusform>
            <numerusform>%Ln duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opted out</source>
        <translation>
            <numerusform>%Ln opted out</numerusform>
            <numerusform>%Ln opted out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Below a file WhatsApp takes %Ln character(s) at most.</source>
        <translation>
            <numerusform>Below a file WhatsApp takes %Ln character at most.</numerusform>
            <numerusform>Below a file WhatsApp takes %Ln characters at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>WhatsApp takes %Ln character(s) at most.</source>
        <translation>
            <numerusform>WhatsApp takes %Ln character at most.</numerusform>
            <numerusform>WhatsApp takes %Ln characters at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignRun</name>
    <message numerus="yes">
        <source>Paused: %Ln message(s) wait</source>
        <translation>
            <numerusform>Paused: %Ln message waits</numerusform>
            <numerusform>Paused: %Ln messages wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %Ln message(s) were not sent</source>
        <translation>
            <numerusform>Cancelled: %Ln message was not sent</numerusform>
            <numerusform>Cancelled: %Ln messages were not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignWords</name>
    <message numerus="yes">
        <source>%Ln recipient(s) imported.</source>
        <translation>
            <numerusform>%Ln recipient imported.</numerusform>
            <numerusform>%Ln recipients imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CauseModel</name>
    <message numerus="yes">
        <source>%1, %n letter(s)</source>
        <translation>
            <numerusform>%1, %n letter</numerusform>
            <numerusform>%1, %n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CheckStep</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::Composer</name>
    <message numerus="yes">
        <source>A message has at most %Ln character(s). Shorten it to send it.</source>
        <translation>
            <numerusform>A message has at most %Ln character. Shorten it to send it.</numerusform>
            <numerusform>A message has at most %Ln characters. Shorten it to send it.</numerusform>
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
    <name>gatehouse::ui::CsvFilePanel</name>
    <message numerus="yes">
        <source>%1 · %2 · %n column(s)</source>
        <comment>size, encoding</comment>
        <translation>
            <numerusform>%1 · %2 · %n column</numerusform>
            <numerusform>%1 · %2 · %n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::DoubtsPane</name>
    <message numerus="yes">
        <source>Send %Ln message(s) that are in doubt? Whoever received the first one gets it twice.</source>
        <translation>
            <numerusform>Send %Ln message that is in doubt? Whoever received the first one gets it twice.</numerusform>
            <numerusform>Send %Ln messages that are in doubt? Whoever received the first one gets it twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) settled</source>
        <translation>
            <numerusform>%Ln message settled</numerusform>
            <numerusform>%Ln messages settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln settled already</source>
        <translation>
            <numerusform>%Ln settled already</numerusform>
            <numerusform>%Ln settled already</numerusform>
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
    <message numerus="yes">
        <source>%Ln row(s) of the file make a message that cannot be sent: %1.</source>
        <translation>
            <numerusform>%Ln row of the file makes a message that cannot be sent: %1.</numerusform>
            <numerusform>%Ln rows of the file make a message that cannot be sent: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::HealthWords</name>
    <message numerus="yes">
        <source>The connection broke %Ln time(s) within 24 hours.</source>
        <translation>
            <numerusform>The connection broke %Ln time within 24 hours.</numerusform>
            <numerusform>The connection broke %Ln times within 24 hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was logged out or its token was refused, %Ln time(s) within 24 hours.</source>
        <translation>
            <numerusform>It was logged out or its token was refused, %Ln time within 24 hours.</numerusform>
            <numerusform>It was logged out or its token was refused, %Ln times within 24 hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::LetterDetail</name>
    <message numerus="yes">
        <source>Failed %n time(s) for good · kept until discarded</source>
        <translation>
            <numerusform>Failed %n time for good · kept until discarded</numerusform>
            <numerusform>Failed %n times for good · kept until discarded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::LettersPane</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) could not be put back: the session is gone, or this version still cannot read the webhook.</source>
        <translation>
            <numerusform>%n letter could not be put back: the session is gone, or this version still cannot read the webhook.</numerusform>
            <numerusform>%n letters could not be put back: the session is gone, or this version still cannot read the webhook.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) discarded.</source>
        <translation>
            <numerusform>%n letter discarded.</numerusform>
            <numerusform>%n letters discarded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln letter(s) back to the queue? Their messages are sent again, in their sessions&apos; pace.</source>
        <translation>
            <numerusform>Put %Ln letter back to the queue? Its message is sent again, in its session&apos;s pace.</numerusform>
            <numerusform>Put %Ln letters back to the queue? Their messages are sent again, in their sessions&apos; pace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) go back to the queue</source>
        <translation>
            <numerusform>%Ln letter goes back to the queue</numerusform>
            <numerusform>%Ln letters go back to the queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation>
            <numerusform>%Ln unread message</numerusform>
            <numerusform>%Ln unread messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dead letter(s)</source>
        <translation>
            <numerusform>%Ln dead letter</numerusform>
            <numerusform>%Ln dead letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that need a person, dead letters and doubts</source>
        <translation>
            <numerusform>%Ln that needs a person, dead letters and doubts</numerusform>
            <numerusform>%Ln that need a person, dead letters and doubts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The simulated provider does not know %Ln session(s), which will not send: %1. Remove them, the others go on.</source>
        <translation>
            <numerusform>The simulated provider does not know %Ln session, which will not send: %1. Remove it, the others go on.</numerusform>
            <numerusform>The simulated provider does not know %Ln sessions, which will not send: %1. Remove them, the others go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait. They go on when Gatehouse starts again.</source>
        <translation>
            <numerusform>%Ln message waits. It goes on when Gatehouse starts again.</numerusform>
            <numerusform>%Ln messages wait. They go on when Gatehouse starts again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::NewPill</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::OptOutDialog</name>
    <message numerus="yes">
        <source>Stop writing to %n contact(s)?</source>
        <translation>
            <numerusform>Stop writing to %n contact?</numerusform>
            <numerusform>Stop writing to %n contacts?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::OptedOutTab</name>
    <message numerus="yes">
        <source>%n number(s) get campaign and automatic messages again.</source>
        <translation>
            <numerusform>%n number gets campaign and automatic messages again.</numerusform>
            <numerusform>%n numbers get campaign and automatic messages again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::PeopleTab</name>
    <message numerus="yes">
        <source>Delete %n contact(s)?</source>
        <translation>
            <numerusform>Delete %n contact?</numerusform>
            <numerusform>Delete %n contacts?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RedriveDialog</name>
    <message numerus="yes">
        <source>The %Ln chosen letter(s)</source>
        <translation>
            <numerusform>The %Ln chosen letter</numerusform>
            <numerusform>The %Ln chosen letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln letter(s) of the list</source>
        <translation>
            <numerusform>The %Ln letter of the list</numerusform>
            <numerusform>All %Ln letters of the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) would go.</source>
        <translation>
            <numerusform>%Ln letter would go.</numerusform>
            <numerusform>%Ln letters would go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RedriveWords</name>
    <message numerus="yes">
        <source>%n failed again</source>
        <translation>
            <numerusform>%n failed again</numerusform>
            <numerusform>%n failed again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not go</source>
        <translation>
            <numerusform>%n could not go</numerusform>
            <numerusform>%n could not go</numerusform>
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
    <name>gatehouse::ui::RemovalDialog</name>
    <message numerus="yes">
        <source>Remove %n session(s)?</source>
        <translation>
            <numerusform>Remove %n session?</numerusform>
            <numerusform>Remove %n sessions?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ResultStep</name>
    <message numerus="yes">
        <source>%n session(s) are here</source>
        <translation>
            <numerusform>%n session is here</numerusform>
            <numerusform>%n sessions are here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RowTable</name>
    <message numerus="yes">
        <source>Only the newest %n row(s) are sorted. Search or filter to see the others.</source>
        <translation>
            <numerusform>Only the newest row is sorted. Search or filter to see the others.</numerusform>
            <numerusform>Only the newest %n rows are sorted. Search or filter to see the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exporting: %n row(s) written.</source>
        <translation>
            <numerusform>Exporting: %n row written.</numerusform>
            <numerusform>Exporting: %n rows written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SessionActions</name>
    <message numerus="yes">
        <source>Disconnect %Ln session(s)? They neither send nor receive until somebody connects them again. What waits for them stays.</source>
        <translation>
            <numerusform>Disconnect %Ln session? It neither sends nor receives until somebody connects it again. What waits for it stays.</numerusform>
            <numerusform>Disconnect %Ln sessions? They neither send nor receive until somebody connects them again. What waits for them stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %Ln session(s)? They neither send nor receive until they are connected again, which takes a moment. What waits for them stays.</source>
        <translation>
            <numerusform>Restart %Ln session? It neither sends nor receives until it is connected again, which takes a moment. What waits for it stays.</numerusform>
            <numerusform>Restart %Ln sessions? They neither send nor receive until they are connected again, which takes a moment. What waits for them stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SessionDetail</name>
    <message numerus="yes">
        <source>%Ln session(s) chosen</source>
        <translation>
            <numerusform>%Ln session chosen</numerusform>
            <numerusform>%Ln sessions chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait</source>
        <translation>
            <numerusform>%Ln message waits</numerusform>
            <numerusform>%Ln messages wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SessionWords</name>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n in doubt</numerusform>
            <numerusform>%n in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln queued message(s) will be cancelled.</source>
        <translation>
            <numerusform>%Ln queued message will be cancelled.</numerusform>
            <numerusform>%Ln queued messages will be cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in doubt stay in doubt: they cannot be looked up any more.</source>
        <translation>
            <numerusform>%Ln message in doubt stays in doubt: it cannot be looked up any more.</numerusform>
            <numerusform>%Ln messages in doubt stay in doubt: they cannot be looked up any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running campaign(s) will go on without it.</source>
        <translation>
            <numerusform>%Ln running campaign will go on without it.</numerusform>
            <numerusform>%Ln running campaigns will go on without it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running campaign(s) will go on without these sessions.</source>
        <translation>
            <numerusform>%Ln running campaign will go on without these sessions.</numerusform>
            <numerusform>%Ln running campaigns will go on without these sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) stay readable.</source>
        <translation>
            <numerusform>%Ln conversation stays readable.</numerusform>
            <numerusform>%Ln conversations stay readable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 after %n message(s)</source>
        <translation>
            <numerusform>%1 after %n message</numerusform>
            <numerusform>%1 after %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::StartStep</name>
    <message numerus="yes">
        <source>%Ln person(s) will get this message</source>
        <translation>
            <numerusform>%Ln person will get this message</numerusform>
            <numerusform>%Ln people will get this message</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::StatusLine</name>
    <message numerus="yes">
        <source>%1 of %Ln session(s) connected</source>
        <translation>
            <numerusform>%1 of %Ln session connected</numerusform>
            <numerusform>%1 of %Ln sessions connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation>
            <numerusform>%Ln in doubt</numerusform>
            <numerusform>%Ln in doubt</numerusform>
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
