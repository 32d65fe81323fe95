<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>gatehouse::ui::AccessKeyDialog</name>
    <message>
        <source>Make key</source>
        <translation>Criar chave</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>Nova chave de API</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Todos os clientes</translation>
    </message>
    <message>
        <source>&amp;Name: the program that will use it</source>
        <translation>&amp;Nome: o programa que vai usá-la</translation>
    </message>
    <message>
        <source>It &amp;may</source>
        <translation>O que &amp;pode fazer</translation>
    </message>
    <message>
        <source>It &amp;sees</source>
        <translation>O que pode &amp;ver</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>A chave</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>This is the key. It is shown this once and kept nowhere: copy it to where it is used.</source>
        <translation>Esta é a chave. Ela só é exibida desta vez e não fica guardada em lugar nenhum: copie-a para onde será usada.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::AccessKeyModel</name>
    <message>
        <source>Read</source>
        <translation>Ler</translation>
    </message>
    <message>
        <source>Read and send</source>
        <translation>Ler e enviar</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>Pode fazer</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Criada em</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Todos os clientes</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ApiSection</name>
    <message>
        <source>HTTP interface</source>
        <translation>Interface HTTP</translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation>&amp;Revogar…</translation>
    </message>
    <message>
        <source>Other programs send and read through this interface. Each uses a key of its own, so that one can be taken back without stopping the others.</source>
        <translation>Outros programas enviam e leem mensagens por esta interface. Cada um usa uma chave própria, para que uma possa ser revogada sem interromper os demais.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>Chaves de API</translation>
    </message>
    <message>
        <source>New &amp;key…</source>
        <translation>Nova &amp;chave…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Revoke API key</source>
        <translation>Revogar chave de API</translation>
    </message>
    <message>
        <source>Revoke the key of %1? Programs that use it are refused from this moment on. The key cannot be brought back.</source>
        <translation>Revogar a chave de %1? Os programas que a usam serão recusados a partir deste momento. A chave não pode ser recuperada.</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Revogar chave</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Atualizar</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::AppearanceSection</name>
    <message>
        <source>Appearance and language</source>
        <translation>Aparência e idioma</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Cores</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Cores</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Iguais às do sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claras</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuras</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>&amp;Tamanho do texto</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamanho do texto</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ArrivalNotifier</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n mensagem nova</numerusform>
            <numerusform>%n mensagens novas</numerusform>
        </translation>
    </message>
    <message>
        <source>The latest is from %1.</source>
        <translation>A mais recente é de %1.</translation>
    </message>
    <message>
        <source>Asked not to be written to any more.</source>
        <translation>Pediu para não receber mais mensagens.</translation>
    </message>
    <message>
        <source>Sent a new message.</source>
        <translation>Enviou uma nova mensagem.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::Attachments</name>
    <message>
        <source>%1 · %2</source>
        <comment>file name and size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove the file %1</source>
        <translation>Remover o arquivo %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::BubbleBuilder</name>
    <message>
        <source>Answers</source>
        <translation>Em resposta a</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>An earlier message</source>
        <translation>Uma mensagem anterior</translation>
    </message>
    <message>
        <source>This message was withdrawn.</source>
        <translation>Esta mensagem foi apagada.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Localização</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Mostrar no mapa</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copiar número</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of a file and its size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salvar como…</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Baixar novamente</translation>
    </message>
    <message>
        <source>It is not known whether this message went out. Look at the phone, then say so here.</source>
        <translation>Não se sabe se esta mensagem foi enviada. Confira no celular e informe aqui.</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Foi enviada</translation>
    </message>
    <message>
        <source>It was not, send it</source>
        <translation>Não foi, enviar</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar novamente</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ClientDialog</name>
    <message>
        <source>Add client</source>
        <translation>Adicionar cliente</translation>
    </message>
    <message>
        <source>&amp;Name of the client</source>
        <translation>&amp;Nome do cliente</translation>
    </message>
    <message>
        <source>Name of the client</source>
        <translation>Nome do cliente</translation>
    </message>
    <message>
        <source>A client owns sessions, contacts and campaigns; nothing crosses from one to another.</source>
        <translation>Um cliente tem suas próprias sessões, contatos e campanhas; nada passa de um para outro.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ClientSwitcher</name>
    <message>
        <source>Client shown</source>
        <translation>Cliente exibido</translation>
    </message>
    <message>
        <source>Shows only what belongs to one client</source>
        <translation>Mostra apenas o que pertence a um cliente</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Todos os clientes</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CommandPalette</name>
    <message>
        <source>Nothing matches. Try a name, a number or a page.</source>
        <translation>Nada encontrado. Tente um nome, um número ou uma página.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Pesquisar</translation>
    </message>
    <message>
        <source>Search pages, actions, clients, contacts and conversations</source>
        <translation>Pesquisar páginas, ações, clientes, contatos e conversas</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversa</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::Composer</name>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Sua resposta</translation>
    </message>
    <message>
        <source>Write an answer. Enter sends, Shift+Enter begins a line.</source>
        <translation>Escreva uma resposta. Enter envia; Shift+Enter começa uma nova linha.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anexar</translation>
    </message>
    <message>
        <source>Send files. They can also be dropped or pasted here.</source>
        <translation>Enviar arquivos. Você também pode arrastá-los ou colá-los aqui.</translation>
    </message>
    <message>
        <source>Send files</source>
        <translation>Enviar arquivos</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>characters written and allowed</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>A message has at most %n character(s). Shorten it to send it.</source>
        <translation>
            <numerusform>Uma mensagem pode ter no máximo %n caractere. Encurte-a para enviar.</numerusform>
            <numerusform>Uma mensagem pode ter no máximo %n caracteres. Encurte-a para enviar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ContactDelegate</name>
    <message>
        <source>Without a name</source>
        <translation>Sem nome</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ContactDialog</name>
    <message>
        <source>Edit contact</source>
        <translation>Editar contato</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Adicionar contato</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefone</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation>&amp;Cliente</translation>
    </message>
    <message>
        <source>&amp;Attributes</source>
        <translation>&amp;Atributos</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Atributo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>This customer&apos;s number is hidden.</source>
        <translation>O número deste contato está oculto.</translation>
    </message>
    <message>
        <source>Begin with + and the country&apos;s code, such as +55 21 99876-5432.</source>
        <translation>Comece com + e o código do país, por exemplo +55 21 99876-5432.</translation>
    </message>
    <message>
        <source>This client already has a contact with this number.</source>
        <translation>Este cliente já tem um contato com este número.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ContactPane</name>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>Change the name (F2)</source>
        <translation>Alterar o nome (F2)</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>Alterar o nome</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Known since %1</source>
        <translation>Conhecido desde %1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Também conhecido como</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimento</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>descadastrado</translation>
    </message>
    <message>
        <source>opted in, %1</source>
        <translation>autorizou mensagens, %1</translation>
    </message>
    <message>
        <source>opted in</source>
        <translation>autorizou mensagens</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>opted in on a date, and how</comment>
        <translation>%1, por %2</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atributos</translation>
    </message>
    <message>
        <source>Other conversations</source>
        <translation>Outras conversas</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>session and when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Allow again</source>
        <translation>Permitir novamente</translation>
    </message>
    <message>
        <source>Opt out…</source>
        <translation>Descadastrar…</translation>
    </message>
    <message>
        <source>Campaigns and automatic messages reach this customer again.</source>
        <translation>Campanhas e mensagens automáticas voltam a chegar a este contato.</translation>
    </message>
    <message>
        <source>No campaign or automatic message reaches this customer any more.</source>
        <translation>Nenhuma campanha ou mensagem automática chega mais a este contato.</translation>
    </message>
    <message>
        <source>Opt out</source>
        <translation>Descadastrar</translation>
    </message>
    <message>
        <source>Stop writing to %1?</source>
        <translation>Parar de escrever para %1?</translation>
    </message>
    <message>
        <source>Campaign and automatic messages that wait for this customer are cancelled, and no new ones go out. You can still answer by hand.</source>
        <translation>As mensagens automáticas e de campanha que aguardam este contato são canceladas, e nenhuma nova será enviada. Você ainda pode responder manualmente.</translation>
    </message>
    <message>
        <source>%1 gets campaign and automatic messages again.</source>
        <translation>%1 volta a receber campanhas e mensagens automáticas.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ContactsModel</name>
    <message>
        <source>Opted out</source>
        <translation>Descadastrado</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sem nome</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimento</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alterado em</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ContactsPage</name>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Nobody opted out</source>
        <translation>Ninguém se descadastrou</translation>
    </message>
    <message>
        <source>Customers who write STOP appear here, and numbers that you add by hand.</source>
        <translation>Aqui aparecem os contatos que escrevem STOP e os números que você adicionar manualmente.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Pesquisar contatos</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Editar contato</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Descadastrados</translation>
    </message>
    <message>
        <source>Search name or number</source>
        <translation>Pesquisar nome ou número</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Adicionar um contato</translation>
    </message>
    <message>
        <source>Opt out a number</source>
        <translation>Descadastrar um número</translation>
    </message>
    <message>
        <source>Add contact…</source>
        <translation>Adicionar contato…</translation>
    </message>
    <message>
        <source>Opt out a number…</source>
        <translation>Descadastrar um número…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Excluir…</translation>
    </message>
    <message>
        <source>Allow again</source>
        <translation>Permitir novamente</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Ainda não há contatos</translation>
    </message>
    <message>
        <source>People appear here when they write to you, when a campaign brings them, or when you add them.</source>
        <translation>As pessoas aparecem aqui quando escrevem para você, quando uma campanha as traz ou quando você as adiciona.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Ninguém encontrado</translation>
    </message>
    <message>
        <source>No contact has “%1” in the name or number.</source>
        <translation>Nenhum contato tem “%1” no nome ou no número.</translation>
    </message>
    <message>
        <source>Delete contacts</source>
        <translation>Excluir contatos</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>Excluir %1?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n contact(s)?</source>
        <translation>
            <numerusform>Excluir %n contato?</numerusform>
            <numerusform>Excluir %n contatos?</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, attributes and consent are deleted and cannot be brought back. Conversations stay readable, and whoever opted out stays opted out.</source>
        <translation>O nome, os atributos e o consentimento são excluídos e não podem ser recuperados. As conversas continuam legíveis, e quem se descadastrou continua descadastrado.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>%1 was not deleted: messages still wait for this contact. Cancel them or let them go out first.</source>
        <translation>%1 não foi excluído: ainda há mensagens em espera para este contato. Cancele-as ou aguarde o envio.</translation>
    </message>
    <message>
        <source>%1 gets campaign and automatic messages again.</source>
        <translation>%1 volta a receber campanhas e mensagens automáticas.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) get campaign and automatic messages again.</source>
        <translation>
            <numerusform>%n número volta a receber campanhas e mensagens automáticas.</numerusform>
            <numerusform>%n números voltam a receber campanhas e mensagens automáticas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the conversation</source>
        <translation>Mostrar a conversa</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ConversationDelegate</name>
    <message>
        <source>Opted out</source>
        <translation>Descadastrados</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ConversationPane</name>
    <message>
        <source>Open</source>
        <translation>Abertas</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Não lidas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resolvidas</translation>
    </message>
    <message>
        <source>Search name or number</source>
        <translation>Pesquisar nome ou número</translation>
    </message>
    <message>
        <source>Open sessions</source>
        <translation>Abrir sessões</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Ainda não há conversas</translation>
    </message>
    <message>
        <source>Conversations appear here when a customer writes to one of your sessions, or when you write to them.</source>
        <translation>As conversas aparecem aqui quando um contato escreve para uma das suas sessões ou quando você escreve para ele.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nada por aqui</translation>
    </message>
    <message>
        <source>No conversation matches this filter.</source>
        <translation>Nenhuma conversa corresponde a este filtro.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ConversationView</name>
    <message>
        <source>Conversations</source>
        <translation>Conversas</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nova</numerusform>
            <numerusform>%n novas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ConversationWords</name>
    <message>
        <source>%1: %2</source>
        <comment>who wrote in a group, and what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>canal</translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n mensagem não lida</numerusform>
            <numerusform>%n mensagens não lidas</numerusform>
        </translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>descadastrado</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>resolvida</translation>
    </message>
    <message>
        <source>%1, session %2</source>
        <translation>%1, sessão %2</translation>
    </message>
    <message>
        <source>LID %1</source>
        <translation>LID %1</translation>
    </message>
    <message>
        <source>WhatsApp ID %1</source>
        <translation>ID do WhatsApp %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::DeskPersonSection</name>
    <message>
        <source>This desk</source>
        <translation>Esta estação</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Seu nome</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Seu &amp;nome</translation>
    </message>
    <message>
        <source>Kept with every message and change from this desk, so that colleagues see whose it is.</source>
        <translation>Fica registrado em cada mensagem e alteração feita nesta estação, para que os colegas saibam de quem é.</translation>
    </message>
    <message>
        <source>Tell me on the desktop when a customer writes and this window is not in front</source>
        <translation>Notificar na área de trabalho quando um contato escrever e esta janela não estiver em primeiro plano</translation>
    </message>
    <message>
        <source>Show the customer&apos;s words in the notification</source>
        <translation>Mostrar o texto do contato na notificação</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ErrorBanner</name>
    <message>
        <source>Copy the details</source>
        <translation>Copiar os detalhes</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Ocultar este aviso</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::FaultText</name>
    <message>
        <source>Something in the input is not right. Check it and try again.</source>
        <translation>Algo nos dados informados não está certo. Confira e tente novamente.</translation>
    </message>
    <message>
        <source>There were too many requests. Wait a little and try again.</source>
        <translation>Houve solicitações demais. Aguarde um pouco e tente novamente.</translation>
    </message>
    <message numerus="yes">
        <source>There were too many requests. Try again in %n second(s).</source>
        <translation>
            <numerusform>Houve solicitações demais. Tente novamente em %n segundo.</numerusform>
            <numerusform>Houve solicitações demais. Tente novamente em %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no longer here: somebody removed it. Refresh the list.</source>
        <translation>Isto não está mais aqui: alguém removeu. Atualize a lista.</translation>
    </message>
    <message>
        <source>The API key is not valid. Use one that is listed in Settings.</source>
        <translation>A chave de API não é válida. Use uma das listadas em Configurações.</translation>
    </message>
    <message>
        <source>This API key may not do that. Use a key with a wider scope.</source>
        <translation>Esta chave de API não tem permissão para isso. Use uma chave com escopo mais amplo.</translation>
    </message>
    <message>
        <source>The present state does not allow this. Refresh to see what changed.</source>
        <translation>O estado atual não permite isso. Atualize para ver o que mudou.</translation>
    </message>
    <message>
        <source>The same request came with other content before. Send it as a new one.</source>
        <translation>A mesma solicitação já foi recebida com outro conteúdo. Envie-a como uma nova.</translation>
    </message>
    <message>
        <source>This is larger than allowed. Use a smaller file or a shorter text.</source>
        <translation>Isto é maior que o permitido. Use um arquivo menor ou um texto mais curto.</translation>
    </message>
    <message>
        <source>Gatehouse is busy or stopping. Try again in a moment.</source>
        <translation>O Gatehouse está ocupado ou sendo encerrado. Tente novamente em instantes.</translation>
    </message>
    <message>
        <source>The file could not be read: it is not what its name says. Choose another file.</source>
        <translation>Não foi possível ler o arquivo: o conteúdo não corresponde ao nome. Escolha outro arquivo.</translation>
    </message>
    <message>
        <source>This was stopped before it was done. Start it again if you still want it.</source>
        <translation>A operação foi interrompida antes de terminar. Inicie-a novamente se ainda quiser.</translation>
    </message>
    <message>
        <source>Another Gatehouse is using this data folder. Close it, or choose another folder.</source>
        <translation>Outro Gatehouse está usando esta pasta de dados. Feche-o ou escolha outra pasta.</translation>
    </message>
    <message>
        <source>The database is damaged and was left untouched. Restore a copy of the data folder.</source>
        <translation>O banco de dados está danificado e não foi alterado. Restaure uma cópia da pasta de dados.</translation>
    </message>
    <message>
        <source>A newer version of Gatehouse wrote this data. Install that version to open it.</source>
        <translation>Estes dados foram gravados por uma versão mais nova do Gatehouse. Instale essa versão para abri-los.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Change its permissions or choose another folder.</source>
        <translation>Não é possível gravar na pasta de dados. Altere as permissões ou escolha outra pasta.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>O disco está cheio. Libere espaço e tente novamente.</translation>
    </message>
    <message>
        <source>The database refused this. Try again; if it persists, copy the details for support.</source>
        <translation>O banco de dados recusou a operação. Tente novamente; se o problema persistir, copie os detalhes para o suporte.</translation>
    </message>
    <message>
        <source>Another program uses this address. Choose another port or close that program.</source>
        <translation>Outro programa usa este endereço. Escolha outra porta ou feche esse programa.</translation>
    </message>
    <message>
        <source>This machine does not have this address. Choose another one.</source>
        <translation>Esta máquina não tem este endereço. Escolha outro.</translation>
    </message>
    <message>
        <source>The store of secrets cannot be opened. Unlock the keychain and try again.</source>
        <translation>Não foi possível abrir o cofre de segredos. Desbloqueie o chaveiro e tente novamente.</translation>
    </message>
    <message>
        <source>The tokens of this session are missing. Enter them again in the session&apos;s settings.</source>
        <translation>Faltam os tokens desta sessão. Informe-os novamente nas configurações da sessão.</translation>
    </message>
    <message>
        <source>The provider could not be reached; nothing was sent. Check the network and try again.</source>
        <translation>Não foi possível acessar o provedor; nada foi enviado. Verifique a rede e tente novamente.</translation>
    </message>
    <message>
        <source>The provider gave no readable answer, so the result is not known. Look at the state before you try again.</source>
        <translation>O provedor não deu uma resposta legível, portanto o resultado é desconhecido. Confira o estado antes de tentar novamente.</translation>
    </message>
    <message>
        <source>The provider refused this. Its answer is in the details.</source>
        <translation>O provedor recusou a operação. A resposta dele está nos detalhes.</translation>
    </message>
    <message>
        <source>The provider does not accept the token. Enter a new one in the session&apos;s settings.</source>
        <translation>O provedor não aceita o token. Informe um novo nas configurações da sessão.</translation>
    </message>
    <message>
        <source>Something went wrong inside Gatehouse. Copy the details for a report.</source>
        <translation>Ocorreu um erro interno no Gatehouse. Copie os detalhes para relatar o problema.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::FirstStart</name>
    <message>
        <source>Welcome to Gatehouse</source>
        <translation>Boas-vindas ao Gatehouse</translation>
    </message>
    <message>
        <source>Try it with simulated numbers and customers who answer, or begin with a client of your own. The practice set-up lives in a folder of its own and sends nothing to anybody.</source>
        <translation>Experimente com números simulados e contatos que respondem, ou comece com um cliente seu. O ambiente de treino fica em uma pasta própria e não envia nada a ninguém.</translation>
    </message>
    <message>
        <source>Try the practice set-up</source>
        <translation>Experimentar o ambiente de treino</translation>
    </message>
    <message>
        <source>Add your first client</source>
        <translation>Adicionar seu primeiro cliente</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::Formats</name>
    <message>
        <source>%1&#xa0;%</source>
        <comment>a percentage, with a no-break space</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::InboxPage</name>
    <message>
        <source>Inbox</source>
        <translation>Caixa de entrada</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Próxima conversa</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversa anterior</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Pesquisar conversas</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Escrever uma resposta</translation>
    </message>
    <message>
        <source>Resolve or reopen the conversation</source>
        <translation>Resolver ou reabrir a conversa</translation>
    </message>
    <message>
        <source>Change the contact&apos;s name</source>
        <translation>Alterar o nome do contato</translation>
    </message>
    <message>
        <source>Show or hide the contact</source>
        <translation>Mostrar ou ocultar o contato</translation>
    </message>
    <message>
        <source>Copy the message&apos;s text</source>
        <translation>Copiar o texto da mensagem</translation>
    </message>
    <message>
        <source>The conversation with %1 is resolved.</source>
        <translation>A conversa com %1 foi resolvida.</translation>
    </message>
    <message>
        <source>The conversation with %1 is open again.</source>
        <translation>A conversa com %1 foi reaberta.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copiar número</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::KeyboardOverview</name>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Em qualquer lugar</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>Em listas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Pré-visualizar</translation>
    </message>
    <message>
        <source>Discard or remove</source>
        <translation>Descartar ou remover</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Selecionar tudo</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::LoadingBar</name>
    <message>
        <source>Loading</source>
        <translation>Carregando</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>Add &amp;client…</source>
        <translation>Adicionar &amp;cliente…</translation>
    </message>
    <message>
        <source>Try the &amp;practice set-up</source>
        <translation>Experimentar o ambiente de &amp;treino</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Exibir</translation>
    </message>
    <message>
        <source>Appearance of the &amp;desktop</source>
        <translation>Aparência do &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clara</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Escura</translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation>&amp;Texto maior</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texto &amp;menor</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Texto &amp;normal</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Te&amp;la cheia</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>&amp;Pesquisar…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aj&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Teclado</translation>
    </message>
    <message>
        <source>&amp;About Gatehouse</source>
        <translation>&amp;Sobre o Gatehouse</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::MainWindow</name>
    <message>
        <source>Gatehouse: practice set-up</source>
        <translation>Gatehouse: ambiente de treino</translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n mensagem não lida</numerusform>
            <numerusform>%n mensagens não lidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dead letter(s)</source>
        <translation>
            <numerusform>%n mensagem com falha</numerusform>
            <numerusform>%n mensagens com falha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that need a person, dead letters and doubts</source>
        <translation>
            <numerusform>%n item precisa de uma pessoa: mensagens com falha e em dúvida</numerusform>
            <numerusform>%n itens precisam de uma pessoa: mensagens com falha e em dúvida</numerusform>
        </translation>
    </message>
    <message>
        <source>The practice set-up could not be started. Run “gatehouse --demo” in a terminal to see why.</source>
        <translation>Não foi possível iniciar o ambiente de treino. Execute “gatehouse --demo” em um terminal para ver o motivo.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Todos os clientes</translation>
    </message>
    <message>
        <source>Gatehouse is closed</source>
        <translation>O Gatehouse foi fechado</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait. They go on when Gatehouse starts again.</source>
        <translation>
            <numerusform>%n mensagem em espera. O envio continua quando o Gatehouse for iniciado novamente.</numerusform>
            <numerusform>%n mensagens em espera. O envio continua quando o Gatehouse for iniciado novamente.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::MessageActions</name>
    <message>
        <source>Save the file</source>
        <translation>Salvar o arquivo</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar texto</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salvar como…</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Mostrar no mapa</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copiar número</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Foi enviada</translation>
    </message>
    <message>
        <source>It was not, send it</source>
        <translation>Não foi, enviar</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar novamente</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::MessageWords</name>
    <message>
        <source>Not delivered: this number is not on WhatsApp.</source>
        <translation>Não entregue: este número não está no WhatsApp.</translation>
    </message>
    <message>
        <source>Not delivered: this is not a valid number.</source>
        <translation>Não entregue: este número não é válido.</translation>
    </message>
    <message>
        <source>Not delivered: the provider does not reach this recipient.</source>
        <translation>Não entregue: o provedor não alcança este destinatário.</translation>
    </message>
    <message>
        <source>Not delivered: the provider does not take this content.</source>
        <translation>Não entregue: o provedor não aceita este conteúdo.</translation>
    </message>
    <message>
        <source>Not delivered: the provider does not accept this session&apos;s token.</source>
        <translation>Não entregue: o provedor não aceita o token desta sessão.</translation>
    </message>
    <message>
        <source>Not delivered: the session was logged out.</source>
        <translation>Não entregue: a sessão foi desvinculada.</translation>
    </message>
    <message>
        <source>Not delivered: the file is no longer there.</source>
        <translation>Não entregue: o arquivo não existe mais.</translation>
    </message>
    <message>
        <source>Not delivered: the session was not connected.</source>
        <translation>Não entregue: a sessão não estava conectada.</translation>
    </message>
    <message>
        <source>Not delivered: the session was removed.</source>
        <translation>Não entregue: a sessão foi removida.</translation>
    </message>
    <message>
        <source>Not delivered: the file is too large for the provider.</source>
        <translation>Não entregue: o arquivo é grande demais para o provedor.</translation>
    </message>
    <message>
        <source>Not delivered: the file could not be read.</source>
        <translation>Não entregue: não foi possível ler o arquivo.</translation>
    </message>
    <message>
        <source>Not delivered: the provider could not be reached in all tries.</source>
        <translation>Não entregue: não foi possível acessar o provedor em nenhuma das tentativas.</translation>
    </message>
    <message>
        <source>Not delivered: the provider could not be reached.</source>
        <translation>Não entregue: não foi possível acessar o provedor.</translation>
    </message>
    <message>
        <source>Not delivered: the provider did not work.</source>
        <translation>Não entregue: o provedor não funcionou.</translation>
    </message>
    <message>
        <source>Not delivered: the provider&apos;s limit was reached.</source>
        <translation>Não entregue: o limite do provedor foi atingido.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Voice note</source>
        <translation>Mensagem de voz</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Figurinha</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Localização</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>Cartão de contato</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Enquete</translation>
    </message>
    <message>
        <source>This kind of message is shown on the phone.</source>
        <translation>Este tipo de mensagem é exibido no celular.</translation>
    </message>
    <message>
        <source>This message was withdrawn.</source>
        <translation>Esta mensagem foi apagada.</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Agendada</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Aguarda envio</translation>
    </message>
    <message>
        <source>Waits for its next try</source>
        <translation>Aguarda a próxima tentativa</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Sendo enviada</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Em dúvida</translation>
    </message>
    <message>
        <source>Accepted by the provider</source>
        <translation>Aceita pelo provedor</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lida</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Reproduzida</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Não entregue</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirada</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retida</translation>
    </message>
    <message>
        <source>service</source>
        <translation>atendimento</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automática</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>campanha</translation>
    </message>
    <message>
        <source>Cancelled before it was sent.</source>
        <translation>Cancelada antes do envio.</translation>
    </message>
    <message>
        <source>Not sent: its time ran out.</source>
        <translation>Não enviada: o prazo se esgotou.</translation>
    </message>
    <message>
        <source>Not sent: the customer opted out.</source>
        <translation>Não enviada: o contato se descadastrou.</translation>
    </message>
    <message>
        <source>Not delivered.</source>
        <translation>Não entregue.</translation>
    </message>
    <message>
        <source>Not delivered. The provider says: “%1”</source>
        <translation>Não entregue. O provedor informa: “%1”</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::PageHead</name>
    <message>
        <source>Search or Ctrl+K</source>
        <translation>Pesquisar ou Ctrl+K</translation>
    </message>
    <message>
        <source>Search pages, actions, clients, contacts and conversations</source>
        <translation>Pesquisar páginas, ações, clientes, contatos e conversas</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::Places</name>
    <message>
        <source>Inbox</source>
        <translation>Caixa de entrada</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ProblemText</name>
    <message>
        <source>Enter a phone number.</source>
        <translation>Informe um número de telefone.</translation>
    </message>
    <message>
        <source>This is not a valid phone number. Write it with + and the country&apos;s code.</source>
        <translation>Este número de telefone não é válido. Escreva-o com + e o código do país.</translation>
    </message>
    <message>
        <source>This number cannot be a mobile phone. Enter the number that uses WhatsApp.</source>
        <translation>Este número não pode ser de um celular. Informe o número que usa o WhatsApp.</translation>
    </message>
    <message>
        <source>This client already has a contact with this number. Open that one.</source>
        <translation>Este cliente já tem um contato com este número. Abra esse contato.</translation>
    </message>
    <message>
        <source>The recipient is neither a phone number nor a known chat. Check it.</source>
        <translation>O destinatário não é um número de telefone nem uma conversa conhecida. Confira.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Informe um nome.</translation>
    </message>
    <message>
        <source>This name is taken. Choose another one.</source>
        <translation>Este nome já está em uso. Escolha outro.</translation>
    </message>
    <message>
        <source>A required value is missing. Enter it.</source>
        <translation>Falta um valor obrigatório. Informe-o.</translation>
    </message>
    <message>
        <source>This text is too long. Shorten it.</source>
        <translation>Este texto é longo demais. Encurte-o.</translation>
    </message>
    <message>
        <source>There are too few entries. Add at least one more.</source>
        <translation>Há poucos itens. Adicione pelo menos mais um.</translation>
    </message>
    <message>
        <source>There are too many entries. Remove some.</source>
        <translation>Há itens demais. Remova alguns.</translation>
    </message>
    <message>
        <source>This figure is outside of what is allowed. Choose another one.</source>
        <translation>Este valor está fora do permitido. Escolha outro.</translation>
    </message>
    <message>
        <source>This is not a complete web address. It begins with https:// or http://.</source>
        <translation>Este endereço web não está completo. Ele começa com https:// ou http://.</translation>
    </message>
    <message>
        <source>This time does not exist. Choose another one.</source>
        <translation>Este horário não existe. Escolha outro.</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one.</source>
        <translation>Este horário já passou. Escolha um posterior.</translation>
    </message>
    <message>
        <source>The message is empty. Write a text or attach something.</source>
        <translation>A mensagem está vazia. Escreva um texto ou anexe algo.</translation>
    </message>
    <message>
        <source>A message holds one thing: a text or one attachment.</source>
        <translation>Uma mensagem contém uma só coisa: um texto ou um anexo.</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be sent. Remove it.</source>
        <translation>O texto contém um caractere que não pode ser enviado. Remova-o.</translation>
    </message>
    <message>
        <source>The text uses a variable that the file has no column for.</source>
        <translation>O texto usa uma variável que não corresponde a nenhuma coluna do arquivo.</translation>
    </message>
    <message>
        <source>The campaign has no audience yet. Import a file.</source>
        <translation>A campanha ainda não tem público. Importe um arquivo.</translation>
    </message>
    <message>
        <source>Choose at least one session to send with.</source>
        <translation>Escolha pelo menos uma sessão para o envio.</translation>
    </message>
    <message>
        <source>This person opted out and is not written to. Only they can change it.</source>
        <translation>Esta pessoa se descadastrou e não recebe mensagens. Só ela pode mudar isso.</translation>
    </message>
    <message>
        <source>This client still has sessions. Remove them first.</source>
        <translation>Este cliente ainda tem sessões. Remova-as primeiro.</translation>
    </message>
    <message>
        <source>Something in the input is not right. Check it and try again.</source>
        <translation>Algo nos dados informados não está certo. Confira e tente novamente.</translation>
    </message>
    <message>
        <source>The value of “%1” is not accepted. Check it and try again.</source>
        <translation>O valor de “%1” não é aceito. Confira e tente novamente.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ProgramSection</name>
    <message>
        <source>About Gatehouse</source>
        <translation>Sobre o Gatehouse</translation>
    </message>
    <message>
        <source>A desktop console with a WhatsApp gateway inside. An accepted message is never lost, and never sent twice without telling you.</source>
        <translation>Um console de desktop com um gateway de WhatsApp integrado. Uma mensagem aceita nunca se perde e nunca é enviada duas vezes sem avisar você.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Pasta de dados</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Not affiliated with WhatsApp or Meta.</source>
        <translation>Software livre sob a Licença Pública Geral GNU, versão 3 ou posterior. Sem vínculo com o WhatsApp ou a Meta.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::Rail</name>
    <message>
        <source>Places</source>
        <translation>Seções</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RailButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RelativeTime</name>
    <message>
        <source>d MMM</source>
        <comment>date without a year, format of QLocale</comment>
        <translation>d &apos;de&apos; MMM</translation>
    </message>
    <message>
        <source>in less than 1 min</source>
        <translation>em menos de 1 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>agora</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>em %n min</numerusform>
            <numerusform>em %n min</numerusform>
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
            <numerusform>em %n h</numerusform>
            <numerusform>em %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ontem</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SettingsPage</name>
    <message>
        <source>No setting matches</source>
        <translation>Nenhuma configuração encontrada</translation>
    </message>
    <message>
        <source>Try another word, or look at all settings.</source>
        <translation>Tente outra palavra ou veja todas as configurações.</translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation>Mostrar todas as configurações</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Procurar uma configuração</translation>
    </message>
    <message>
        <source>The colours were changed.</source>
        <translation>As cores foram alteradas.</translation>
    </message>
    <message>
        <source>The size of text was changed.</source>
        <translation>O tamanho do texto foi alterado.</translation>
    </message>
    <message>
        <source>The language was changed.</source>
        <translation>O idioma foi alterado.</translation>
    </message>
    <message>
        <source>The notifications were changed.</source>
        <translation>As notificações foram alteradas.</translation>
    </message>
    <message>
        <source>Your name was changed.</source>
        <translation>Seu nome foi alterado.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SettingsSection</name>
    <message>
        <source>Copy: %1</source>
        <translation>Copiar: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Messages that wait on disk. Closing Gatehouse loses none: they go on at the next start.</source>
        <translation>Mensagens em espera no disco. Nenhuma se perde ao fechar o Gatehouse: o envio continua na próxima inicialização.</translation>
    </message>
    <message>
        <source>Requests went out and no answer came back. They are not repeated until they are settled.</source>
        <translation>Solicitações foram enviadas e nenhuma resposta chegou. Elas não são repetidas até que sejam esclarecidas.</translation>
    </message>
    <message>
        <source>No public URL</source>
        <translation>Sem URL pública</translation>
    </message>
    <message>
        <source>Providers cannot send webhooks to this machine yet. See how to change that.</source>
        <translation>Os provedores ainda não conseguem enviar webhooks para esta máquina. Veja como mudar isso.</translation>
    </message>
    <message>
        <source>Practice set-up</source>
        <translation>Ambiente de treino</translation>
    </message>
    <message>
        <source>Everything here is simulated; nobody outside receives a message.</source>
        <translation>Tudo aqui é simulado; ninguém de fora recebe mensagens.</translation>
    </message>
    <message>
        <source>No sessions</source>
        <translation>Nenhuma sessão</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s) connected</source>
        <translation>
            <numerusform>%1 de %n sessão conectada</numerusform>
            <numerusform>%1 de %n sessões conectadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue %1</source>
        <translation>Fila %1</translation>
    </message>
    <message>
        <source>Webhooks %1/min · p99 %2</source>
        <translation>Webhooks %1/min · p99 %2</translation>
    </message>
    <message>
        <source>Webhooks %1/min</source>
        <translation>Webhooks %1/min</translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n em dúvida</numerusform>
            <numerusform>%n em dúvida</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SuppressionDialog</name>
    <message>
        <source>Opt out a number</source>
        <translation>Descadastrar um número</translation>
    </message>
    <message>
        <source>Campaign and automatic messages that wait for this number are cancelled, and no new ones go out. It can still be answered by hand.</source>
        <translation>As mensagens automáticas e de campanha que aguardam este número são canceladas, e nenhuma nova será enviada. Ainda é possível responder manualmente.</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefone</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation>&amp;Cliente</translation>
    </message>
    <message>
        <source>Opt out</source>
        <translation>Descadastrar</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SuppressionsModel</name>
    <message>
        <source>The customer asked for it</source>
        <translation>O contato pediu</translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation>Adicionado manualmente</translation>
    </message>
    <message>
        <source>The number does not work</source>
        <translation>O número não funciona</translation>
    </message>
    <message>
        <source>Gatehouse</source>
        <translation>Gatehouse</translation>
    </message>
    <message>
        <source>This console</source>
        <translation>Este console</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::TableStates</name>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ThreadHeader</name>
    <message>
        <source>Opted out</source>
        <translation>Descadastrados</translation>
    </message>
    <message>
        <source>Show or hide the contact</source>
        <translation>Mostrar ou ocultar o contato</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ThreadPane</name>
    <message>
        <source>No conversation is open</source>
        <translation>Nenhuma conversa aberta</translation>
    </message>
    <message>
        <source>Choose one at the side, or go through them with Ctrl+Up and Ctrl+Down.</source>
        <translation>Escolha uma ao lado ou percorra a lista com Ctrl+Seta para cima e Ctrl+Seta para baixo.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>This customer opted out: write only to answer them. The session is not connected, so your answer waits.</source>
        <translation>Este contato se descadastrou: escreva somente para responder a ele. A sessão não está conectada, então sua resposta fica em espera.</translation>
    </message>
    <message>
        <source>This customer opted out: write only to answer them.</source>
        <translation>Este contato se descadastrou: escreva somente para responder a ele.</translation>
    </message>
    <message>
        <source>This session is paused: your answer waits until it goes on.</source>
        <translation>Esta sessão está pausada: sua resposta fica em espera até que ela seja retomada.</translation>
    </message>
    <message>
        <source>This session is not connected: your answer waits until it is.</source>
        <translation>Esta sessão não está conectada: sua resposta fica em espera até que ela se conecte.</translation>
    </message>
    <message>
        <source>Open sessions</source>
        <translation>Abrir sessões</translation>
    </message>
    <message>
        <source>Opted out by hand at %1.</source>
        <translation>Descadastrado manualmente às %1.</translation>
    </message>
    <message>
        <source>The customer opted out at %1.</source>
        <translation>O contato se descadastrou às %1.</translation>
    </message>
    <message numerus="yes">
        <source>The customer opted out at %1; %n waiting message(s) were cancelled.</source>
        <translation>
            <numerusform>O contato se descadastrou às %1; %n mensagem em espera foi cancelada.</numerusform>
            <numerusform>O contato se descadastrou às %1; %n mensagens em espera foram canceladas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ThreadView</name>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>state of a message and its exact time</comment>
        <translation>%1 — %2</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nova</numerusform>
            <numerusform>%n novas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ThreadWords</name>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ontem</translation>
    </message>
    <message numerus="yes">
        <source>— %n new —</source>
        <translation>
            <numerusform>— %n nova —</numerusform>
            <numerusform>— %n novas —</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time and lane of a message</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nova</numerusform>
            <numerusform>%n novas</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who wrote, and when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>answers “%1”</source>
        <translation>responde a “%1”</translation>
    </message>
    <message>
        <source>reaction %1</source>
        <translation>reação %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::TrayIcon</name>
    <message>
        <source>Show Gatehouse</source>
        <translation>Mostrar o Gatehouse</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::WebhooksSection</name>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>In the practice set-up the simulated provider reaches this machine by itself. Nothing is to be done.</source>
        <translation>No ambiente de treino, o provedor simulado alcança esta máquina por conta própria. Não é preciso fazer nada.</translation>
    </message>
    <message>
        <source>Providers cannot reach this machine yet, so answers and delivery receipts do not arrive. Three steps change that:</source>
        <translation>Os provedores ainda não alcançam esta máquina, por isso respostas e confirmações de entrega não chegam. Três passos resolvem isso:</translation>
    </message>
    <message>
        <source>1. Set up a tunnel or a reverse proxy that leads from a public https address to the listener below, and to nothing else on this machine.</source>
        <translation>1. Configure um túnel ou um proxy reverso que leve de um endereço https público ao receptor abaixo, e a nada mais nesta máquina.</translation>
    </message>
    <message>
        <source>2. Start Gatehouse with that address: gatehouse --public-url https://hooks.example.com</source>
        <translation>2. Inicie o Gatehouse com esse endereço: gatehouse --public-url https://hooks.example.com</translation>
    </message>
    <message>
        <source>3. Open each session and choose “Register webhook”, or enter its webhook address at the provider.</source>
        <translation>3. Abra cada sessão e escolha “Registrar webhook”, ou informe o endereço do webhook dela no provedor.</translation>
    </message>
    <message>
        <source>Providers reach this machine under the public address; the way from there to the listener is your tunnel or reverse proxy.</source>
        <translation>Os provedores alcançam esta máquina pelo endereço público; o caminho de lá até o receptor é o seu túnel ou proxy reverso.</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Endereço público</translation>
    </message>
    <message>
        <source>Listener for webhooks</source>
        <translation>Receptor de webhooks</translation>
    </message>
</context>
</TS>
