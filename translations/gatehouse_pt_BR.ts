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
    <name>gatehouse::ui::AccountStep</name>
    <message>
        <source>Personal access token</source>
        <translation>Token de acesso pessoal</translation>
    </message>
    <message>
        <source>&amp;List sessions</source>
        <translation>&amp;Listar sessões</translation>
    </message>
    <message>
        <source>Create a new &amp;one in the account</source>
        <translation>Criar uma &amp;nova na conta</translation>
    </message>
    <message>
        <source>Personal access &amp;token</source>
        <translation>&amp;Token de acesso pessoal</translation>
    </message>
    <message>
        <source>In the provider&apos;s dashboard, under settings. It goes to the vault with each session.</source>
        <translation>No painel do provedor, em configurações. Fica guardado no cofre com cada sessão.</translation>
    </message>
    <message>
        <source>Provider&apos;s a&amp;ddress</source>
        <translation>En&amp;dereço do provedor</translation>
    </message>
    <message>
        <source>Provider&apos;s address</source>
        <translation>Endereço do provedor</translation>
    </message>
    <message>
        <source>the provider&apos;s own</source>
        <translation>o do próprio provedor</translation>
    </message>
    <message>
        <source>Sessions of the account</source>
        <translation>Sessões da conta</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>The provider does not accept this personal access token. Copy it again from the dashboard; it is another one than a session&apos;s API key.</source>
        <translation>O provedor não aceita este token de acesso pessoal. Copie-o novamente do painel; ele não é o mesmo que a chave de API de uma sessão.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>já está aqui</translation>
    </message>
    <message>
        <source>The account has no session yet.</source>
        <translation>A conta ainda não tem sessões.</translation>
    </message>
    <message>
        <source>All sessions of the account are here already.</source>
        <translation>Todas as sessões da conta já estão aqui.</translation>
    </message>
    <message>
        <source>Choose what to bring here:</source>
        <translation>Escolha o que trazer para cá:</translation>
    </message>
    <message>
        <source>Create session</source>
        <translation>Criar sessão</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message numerus="yes">
        <source>Import %n session(s)</source>
        <translation>
            <numerusform>Importar %n sessão</numerusform>
            <numerusform>Importar %n sessões</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::AddSessionDialog</name>
    <message>
        <source>From the provider &amp;account, with a personal access token</source>
        <translation>Da c&amp;onta no provedor, com um token de acesso pessoal</translation>
    </message>
    <message>
        <source>One session by &amp;hand, with its API key</source>
        <translation>Uma sessão &amp;manualmente, com a chave de API dela</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Voltar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add session</source>
        <translation>Adicionar sessão</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Step %1 of 3 · %2</source>
        <translation>Etapa %1 de 3 · %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluir</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::AlertBar</name>
    <message>
        <source>A scheduled campaign was not started. Open it to see why.</source>
        <translation>Uma campanha agendada não foi iniciada. Abra-a para ver o motivo.</translation>
    </message>
    <message>
        <source>A campaign was paused because all of its sessions were removed.</source>
        <translation>Uma campanha foi pausada porque todas as suas sessões foram removidas.</translation>
    </message>
    <message>
        <source>%1 stopped: the provider does not accept its token. Enter a new one.</source>
        <translation>%1 parou: o provedor não aceita o token. Informe um novo.</translation>
    </message>
    <message>
        <source>%1 stopped: it has expired at the provider. Renew it there.</source>
        <translation>%1 parou: expirou no provedor. Renove-a lá.</translation>
    </message>
    <message>
        <source>%1 was logged out by the phone. Pair it again.</source>
        <translation>%1 foi desconectada pelo celular. Pareie-a novamente.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more)</source>
        <translation>
            <numerusform>%1 (mais %n)</numerusform>
            <numerusform>%1 (mais %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Open campaigns</source>
        <translation>Abrir campanhas</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Abrir sessão</translation>
    </message>
    <message>
        <source>%1 stopped: a retry rule paused it after the provider refused a message. Look at its log, then resume it.</source>
        <translation>%1 parou: uma regra de nova tentativa pausou a sessão depois que o provedor recusou uma mensagem. Veja o registro e retome.</translation>
    </message>
    <message>
        <source>%1 holds its campaigns: the health of its number is bad. Look at the signs, then resume.</source>
        <translation>%1 segura as campanhas: a saúde do número está ruim. Veja os sinais e retome.</translation>
    </message>
    <message>
        <source>The data was restored from a backup. What waited in it may have been sent since: settle it.</source>
        <translation>Os dados foram restaurados de um backup. O que aguardava nele pode ter sido enviado desde então: resolva as dúvidas.</translation>
    </message>
    <message>
        <source>Open doubts</source>
        <translation>Abrir dúvidas</translation>
    </message>
    <message>
        <source>No backup could be made: the disk is full. Free some space; it is tried again every hour.</source>
        <translation>Não foi possível fazer o backup: o disco está cheio. Libere espaço; uma nova tentativa é feita a cada hora.</translation>
    </message>
    <message>
        <source>No backup could be made: the folder of backups cannot be written. It is tried again every hour.</source>
        <translation>Não foi possível fazer o backup: não se pode gravar na pasta de backups. Uma nova tentativa é feita a cada hora.</translation>
    </message>
    <message>
        <source>No backup could be made: the database is damaged. Close the program and run gatehouse --check.</source>
        <translation>Não foi possível fazer o backup: o banco de dados está danificado. Feche o programa e execute gatehouse --check.</translation>
    </message>
    <message>
        <source>No backup could be made. It is tried again every hour; the log says why.</source>
        <translation>Não foi possível fazer o backup. Uma nova tentativa é feita a cada hora; o log diz o motivo.</translation>
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
    <message>
        <source>As the desktop</source>
        <comment>language</comment>
        <translation>Igual ao do sistema</translation>
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
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message numerus="yes">
        <source>%n left out: an answer takes files, not folders, and %1 at most.</source>
        <translation>
            <numerusform>%n ficou de fora: uma resposta leva arquivos, não pastas, e no máximo %1.</numerusform>
            <numerusform>%n ficaram de fora: uma resposta leva arquivos, não pastas, e no máximo %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::AudienceProblemModel</name>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Motivo da exclusão</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Conteúdo da linha</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::AudienceStep</name>
    <message>
        <source>&amp;Import</source>
        <translation>Impo&amp;rtar</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Cancelar a importação</translation>
    </message>
    <message>
        <source>E&amp;xport problems…</source>
        <translation>E&amp;xportar problemas…</translation>
    </message>
    <message>
        <source>Name of the &amp;campaign</source>
        <translation>Nome da &amp;campanha</translation>
    </message>
    <message>
        <source>C&amp;lient</source>
        <translation>Client&amp;e</translation>
    </message>
    <message>
        <source>How much of the file is read</source>
        <translation>Quanto do arquivo foi lido</translation>
    </message>
    <message>
        <source>can be sent</source>
        <translation>podem ser enviadas</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>inválidas</translation>
    </message>
    <message>
        <source>duplicates</source>
        <translation>duplicadas</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>descadastrados</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Primeiras linhas</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Primeiras linhas do arquivo</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Linhas que ficam de fora</translation>
    </message>
    <message>
        <source>Choose a client</source>
        <translation>Escolha um cliente</translation>
    </message>
    <message>
        <source>Left out (%1)</source>
        <translation>De fora (%1)</translation>
    </message>
    <message>
        <source>&amp;Import again: replaces these rows</source>
        <translation>Impo&amp;rtar novamente: substitui estas linhas</translation>
    </message>
    <message>
        <source>Export problems</source>
        <translation>Exportar problemas</translation>
    </message>
    <message>
        <source>problems.csv</source>
        <comment>a file&apos;s name</comment>
        <translation>problemas.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabelas (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>%Ln linha lida</numerusform>
            <numerusform>%Ln linhas lidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::BreakerRow</name>
    <message>
        <source>Failures in a row that open the breaker</source>
        <translation>Falhas seguidas que abrem o disjuntor</translation>
    </message>
    <message>
        <source>First wait of the breaker</source>
        <translation>Primeira espera do disjuntor</translation>
    </message>
    <message>
        <source>Longest wait of the breaker</source>
        <translation>Espera mais longa do disjuntor</translation>
    </message>
    <message>
        <source>Back to the standard</source>
        <translation>Voltar ao padrão</translation>
    </message>
    <message>
        <source>Breaker: back to the standard</source>
        <translation>Disjuntor: voltar ao padrão</translation>
    </message>
    <message>
        <source>then one try after</source>
        <translation>depois uma tentativa após</translation>
    </message>
    <message>
        <source>at most every</source>
        <translation>no máximo a cada</translation>
    </message>
    <message>
        <source>Enter a time such as 5 s, 2 min or 1 h.</source>
        <translation>Digite um tempo como 5 s, 2 min ou 1 h.</translation>
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
        <source>It was sent</source>
        <translation>Foi enviada</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar novamente</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>It is not known whether this message went out. Look at the phone: if it is there, nothing goes out again; if it is not, it goes out once more.</source>
        <translation>Não se sabe se esta mensagem saiu. Olhe no celular: se ela estiver lá, nada sai de novo; se não estiver, ela sai mais uma vez.</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>Não foi enviada</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignActions</name>
    <message>
        <source>Cancel campaign</source>
        <translation>Cancelar campanha</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %1? %Ln waiting message(s) will not be sent.</source>
        <translation>
            <numerusform>Cancelar %1? %Ln mensagem em espera não será enviada.</numerusform>
            <numerusform>Cancelar %1? %Ln mensagens em espera não serão enviadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was sent stays sent, and a cancelled campaign cannot be started again.</source>
        <translation>O que já foi enviado continua enviado, e uma campanha cancelada não pode ser iniciada novamente.</translation>
    </message>
    <message>
        <source>Cancel the campaign</source>
        <translation>Cancelar a campanha</translation>
    </message>
    <message>
        <source>Delete campaign</source>
        <translation>Excluir campanha</translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 with its audience of %Ln row(s)?</source>
        <translation>
            <numerusform>Excluir %1 com seu público de %Ln linha?</numerusform>
            <numerusform>Excluir %1 com seu público de %Ln linhas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages that were sent stay in their conversations. The campaign cannot be brought back.</source>
        <translation>As mensagens enviadas continuam nas conversas. A campanha não pode ser recuperada.</translation>
    </message>
    <message>
        <source>Delete the campaign</source>
        <translation>Excluir a campanha</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Manter</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignChecks</name>
    <message>
        <source>There is nobody to write to yet</source>
        <translation>Ainda não há para quem escrever</translation>
    </message>
    <message>
        <source>Import a file with phone numbers.</source>
        <translation>Importe um arquivo com números de telefone.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>%1 of %2 rows can be sent</source>
        <translation>%1 de %2 linhas podem ser enviadas</translation>
    </message>
    <message>
        <source>No row is left out.</source>
        <translation>Nenhuma linha fica de fora.</translation>
    </message>
    <message>
        <source>See the list</source>
        <translation>Ver a lista</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>session, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No session is chosen</source>
        <translation>Nenhuma sessão escolhida</translation>
    </message>
    <message>
        <source>Choose through which numbers it is sent.</source>
        <translation>Escolha por quais números será feito o envio.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Escolher</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) cannot send now</source>
        <translation>
            <numerusform>%Ln sessão não pode enviar agora</numerusform>
            <numerusform>%Ln sessões não podem enviar agora</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Their part waits until they are back.</source>
        <translation>%1. A parte que cabe a elas espera até que voltem.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Alterar</translation>
    </message>
    <message>
        <source>The session is connected</source>
        <translation>A sessão está conectada</translation>
    </message>
    <message>
        <source>Both sessions are connected</source>
        <translation>As duas sessões estão conectadas</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln sessions are connected</source>
        <translation>
            <numerusform>%Ln sessão está conectada</numerusform>
            <numerusform>Todas as %Ln sessões estão conectadas</numerusform>
        </translation>
    </message>
    <message>
        <source>The message is empty</source>
        <translation>A mensagem está vazia</translation>
    </message>
    <message>
        <source>Write a text or attach something.</source>
        <translation>Escreva um texto ou anexe algo.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escrever</translation>
    </message>
    <message>
        <source>The text is too long</source>
        <translation>O texto é longo demais</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Encurtar</translation>
    </message>
    <message numerus="yes">
        <source>The file has no column for %Ln variable(s)</source>
        <translation>
            <numerusform>O arquivo não tem coluna para %Ln variável</numerusform>
            <numerusform>O arquivo não tem colunas para %Ln variáveis</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Correct the name or import a file that has it.</source>
        <translation>%1. Corrija o nome ou importe um arquivo que tenha essa coluna.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corrigir</translation>
    </message>
    <message>
        <source>Everybody gets the same text</source>
        <translation>Todos recebem o mesmo texto</translation>
    </message>
    <message>
        <source>It uses no variables.</source>
        <translation>Ele não usa variáveis.</translation>
    </message>
    <message>
        <source>Every variable has its column</source>
        <translation>Cada variável tem sua coluna</translation>
    </message>
    <message>
        <source>The text says how to opt out</source>
        <translation>O texto informa como se descadastrar</translation>
    </message>
    <message>
        <source>Who answers so is not written to again.</source>
        <translation>Quem responder assim não recebe mais mensagens.</translation>
    </message>
    <message>
        <source>The text does not say how to opt out</source>
        <translation>O texto não informa como se descadastrar</translation>
    </message>
    <message>
        <source>Recommended: end with a line such as “Reply STOP to opt out.” It keeps complaints low.</source>
        <translation>Recomendado: termine com uma linha como “Responda SAIR para não receber mais mensagens.” Isso reduz as reclamações.</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>The time of its start has passed</source>
        <translation>O horário de início já passou</translation>
    </message>
    <message>
        <source>Choose a later one.</source>
        <translation>Escolha um posterior.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln row(s)</source>
        <comment>{{variable}}</comment>
        <translation>
            <numerusform>%1 em %Ln linha</numerusform>
            <numerusform>%1 em %Ln linhas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln variable(s) are empty in some rows</source>
        <translation>
            <numerusform>%Ln variável está vazia em algumas linhas</numerusform>
            <numerusform>%Ln variáveis estão vazias em algumas linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. A default such as {{%2|there}} fills the gap.</source>
        <translation>%1. Um valor padrão como {{%2|cliente}} preenche a lacuna.</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>Adicionar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>%Ln inválida</numerusform>
            <numerusform>%Ln inválidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicate(s)</source>
        <translation>
            <numerusform>%Ln duplicada</numerusform>
            <numerusform>%Ln duplicadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opted out</source>
        <translation>
            <numerusform>%Ln descadastrado</numerusform>
            <numerusform>%Ln descadastrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Below a file WhatsApp takes %Ln character(s) at most.</source>
        <translation>
            <numerusform>Abaixo de um arquivo, o WhatsApp aceita no máximo %Ln caractere.</numerusform>
            <numerusform>Abaixo de um arquivo, o WhatsApp aceita no máximo %Ln caracteres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>WhatsApp takes %Ln character(s) at most.</source>
        <translation>
            <numerusform>O WhatsApp aceita no máximo %Ln caractere.</numerusform>
            <numerusform>O WhatsApp aceita no máximo %Ln caracteres.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignEditor</name>
    <message>
        <source>&amp;Back</source>
        <translation>Vo&amp;ltar</translation>
    </message>
    <message>
        <source>Send a &amp;test to one number…</source>
        <translation>Enviar um &amp;teste para um número…</translation>
    </message>
    <message>
        <source>A&amp;udience</source>
        <translation>&amp;Público</translation>
    </message>
    <message>
        <source>M&amp;essage</source>
        <translation>&amp;Mensagem</translation>
    </message>
    <message>
        <source>Sche&amp;dule</source>
        <translation>Agen&amp;damento</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Verificação</translation>
    </message>
    <message>
        <source>Sta&amp;rt</source>
        <translation>Iníci&amp;o</translation>
    </message>
    <message>
        <source>The rows are frozen at the start. Who opts out later is left out.</source>
        <translation>As linhas ficam fixadas no início. Quem se descadastrar depois fica de fora.</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nova campanha</translation>
    </message>
    <message>
        <source>Choose a session first, under Schedule.</source>
        <translation>Escolha primeiro uma sessão, em Agendamento.</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>Ava&amp;nçar</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignList</name>
    <message>
        <source>&amp;New campaign…</source>
        <translation>&amp;Nova campanha…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Cancelar…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Excluir…</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campanhas</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>No campaign is in this state</source>
        <translation>Nenhuma campanha está neste estado</translation>
    </message>
    <message>
        <source>Choose another filter, or start a new campaign.</source>
        <translation>Escolha outro filtro ou crie uma nova campanha.</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>Ainda não há campanhas</translation>
    </message>
    <message>
        <source>A campaign writes one text to the rows of a CSV file, each with its own values.</source>
        <translation>Uma campanha envia um texto para cada linha de um arquivo CSV, com os valores próprios de cada uma.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignListModel</name>
    <message>
        <source>–</source>
        <comment>no audience yet</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>starts %1</source>
        <translation>início: %1</translation>
    </message>
    <message>
        <source>a session cannot send</source>
        <translation>uma sessão não pode enviar</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campanha</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>Finishes</source>
        <translation>Término</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criada em</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignPage</name>
    <message>
        <source>Campaigns</source>
        <translation>Campanhas</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Todas as campanhas</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nova campanha</translation>
    </message>
    <message>
        <source>Back to all campaigns</source>
        <translation>Voltar a todas as campanhas</translation>
    </message>
    <message>
        <source>Campaign: next step</source>
        <translation>Campanha: próxima etapa</translation>
    </message>
    <message>
        <source>Campaign: step before</source>
        <translation>Campanha: etapa anterior</translation>
    </message>
    <message>
        <source>Preview the next row</source>
        <translation>Pré-visualizar a próxima linha</translation>
    </message>
    <message>
        <source>Preview the row before</source>
        <translation>Pré-visualizar a linha anterior</translation>
    </message>
    <message>
        <source>Send a test to one number</source>
        <translation>Enviar um teste para um número</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>campaign, state</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>ainda não salva</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>salvando…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>salva</translation>
    </message>
    <message>
        <source>could not be saved</source>
        <translation>não foi possível salvar</translation>
    </message>
    <message>
        <source>%1 · draft · %2</source>
        <comment>campaign, whether it is saved</comment>
        <translation>%1 · rascunho · %2</translation>
    </message>
    <message>
        <source>%1 is paused: what is under way still goes out.</source>
        <translation>%1 está em pausa: o que já está a caminho ainda sai.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignRun</name>
    <message>
        <source>waiting</source>
        <translation>aguardando</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviadas</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregues</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lidas</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respondidas</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>com falha</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>em dúvida</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>retidas</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>canceladas</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Retomar</translation>
    </message>
    <message>
        <source>Canc&amp;el…</source>
        <translation>&amp;Cancelar…</translation>
    </message>
    <message>
        <source>Look at the &amp;failed ones</source>
        <translation>Ver as que &amp;falharam</translation>
    </message>
    <message>
        <source>Show only these in the list</source>
        <translation>Mostrar apenas estas na lista</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinatários</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Begins %1</source>
        <translation>Início: %1</translation>
    </message>
    <message numerus="yes">
        <source>Paused: %Ln message(s) wait</source>
        <translation>
            <numerusform>Pausada: %Ln mensagem em espera</numerusform>
            <numerusform>Pausada: %Ln mensagens em espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Completed %1</source>
        <translation>Concluída: %1</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Concluída</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %Ln message(s) were not sent</source>
        <translation>
            <numerusform>Cancelada: %Ln mensagem não foi enviada</numerusform>
            <numerusform>Cancelada: %Ln mensagens não foram enviadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 handled</source>
        <translation>%1 de %2 processadas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln sessão</numerusform>
            <numerusform>%Ln sessões</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Histórico…</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>Histórico de %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignWords</name>
    <message>
        <source>No phone number in this row</source>
        <translation>Sem número de telefone nesta linha</translation>
    </message>
    <message>
        <source>Not a valid phone number</source>
        <translation>Número de telefone inválido</translation>
    </message>
    <message>
        <source>Cannot be a mobile phone</source>
        <translation>Não pode ser um celular</translation>
    </message>
    <message>
        <source>No country code: choose a default country</source>
        <translation>Sem código do país: escolha um país padrão</translation>
    </message>
    <message>
        <source>The number stands in an earlier row</source>
        <translation>O número já aparece em uma linha anterior</translation>
    </message>
    <message>
        <source>Opted out: is not written to</source>
        <translation>Descadastrado: não recebe mensagens</translation>
    </message>
    <message>
        <source>Other number of columns than the first row</source>
        <translation>Número de colunas diferente do da primeira linha</translation>
    </message>
    <message>
        <source>A cell is too long</source>
        <translation>Uma célula é longa demais</translation>
    </message>
    <message>
        <source>A quotation mark is never closed</source>
        <translation>Há aspas que nunca se fecham</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Rascunho</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Agendada</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausada</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Concluída</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>hoje, %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>amanhã, %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date without a year</comment>
        <translation>d &apos;de&apos; MMM</translation>
    </message>
    <message>
        <source>No finish time: a session cannot send</source>
        <translation>Sem previsão de término: uma sessão não pode enviar</translation>
    </message>
    <message>
        <source>The finish time is not known yet</source>
        <translation>O término ainda não é conhecido</translation>
    </message>
    <message>
        <source>Finishes today at %1</source>
        <translation>Termina hoje às %1</translation>
    </message>
    <message>
        <source>Finishes tomorrow at %1</source>
        <translation>Termina amanhã às %1</translation>
    </message>
    <message>
        <source>Finishes %1 at %2</source>
        <comment>weekday, time</comment>
        <translation>Termina: %1 às %2</translation>
    </message>
    <message>
        <source>Finishes on %1 at %2</source>
        <comment>date, time</comment>
        <translation>Termina em %1 às %2</translation>
    </message>
    <message>
        <source>the limit that binds: the sessions&apos; pacing, together %1 per minute</source>
        <translation>o limite que vale: o ritmo das sessões, %1 por minuto no total</translation>
    </message>
    <message>
        <source>the limit that binds: account protection, one message every 5 seconds and session</source>
        <translation>o limite que vale: a proteção da conta, uma mensagem a cada 5 segundos por sessão</translation>
    </message>
    <message>
        <source>the limit that binds: a session&apos;s cap for one day</source>
        <translation>o limite que vale: o teto diário de uma sessão</translation>
    </message>
    <message>
        <source>the limit that binds: this campaign&apos;s own rate of %1 per minute</source>
        <translation>o limite que vale: o ritmo próprio desta campanha, %1 por minuto</translation>
    </message>
    <message>
        <source>a session that takes part is not connected or is paused</source>
        <translation>uma sessão participante não está conectada ou está pausada</translation>
    </message>
    <message>
        <source>1 every %1 s</source>
        <translation>1 a cada %1 s</translation>
    </message>
    <message>
        <source>%1 per minute</source>
        <translation>%1 por minuto</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1 por dia</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>em aquecimento</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconhecido</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Desconectada</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Needs a scan</source>
        <translation>Requer leitura do QR</translation>
    </message>
    <message>
        <source>Needs a code</source>
        <translation>Requer código</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectada</translation>
    </message>
    <message>
        <source>Logged out</source>
        <translation>Desvinculada</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirada</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token recusado</translation>
    </message>
    <message>
        <source>Cannot be used (%1)</source>
        <translation>Não pode ser usada (%1)</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulação</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>Ponto e vírgula  ;</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <translation>Vírgula  ,</translation>
    </message>
    <message>
        <source>Bar  |</source>
        <translation>Barra vertical  |</translation>
    </message>
    <message>
        <source>the limit that binds: a session that warms up</source>
        <translation>o limite que vale: uma sessão em aquecimento</translation>
    </message>
    <message>
        <source>Created.</source>
        <translation>Criada.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Alterada.</translation>
    </message>
    <message>
        <source>Scheduled.</source>
        <translation>Agendada.</translation>
    </message>
    <message>
        <source>Started.</source>
        <translation>Iniciada.</translation>
    </message>
    <message>
        <source>Not started: %1</source>
        <translation>Não iniciada: %1</translation>
    </message>
    <message>
        <source>Paused: all of its sessions were removed.</source>
        <translation>Pausada: todas as suas sessões foram removidas.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pausada.</translation>
    </message>
    <message>
        <source>Resumed.</source>
        <translation>Retomada.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelada.</translation>
    </message>
    <message>
        <source>Completed.</source>
        <translation>Concluída.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipient(s) imported.</source>
        <translation>
            <numerusform>%Ln destinatário importado.</numerusform>
            <numerusform>%Ln destinatários importados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored from a backup: it may have sent more than is known here.</source>
        <translation>Restaurada de um backup: pode ter enviado mais do que se sabe aqui.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CauseDelegate</name>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CauseModel</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n letter(s)</source>
        <translation>
            <numerusform>%1, %n item</numerusform>
            <numerusform>%1, %n itens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CauseWords</name>
    <message>
        <source>Connect the session again, then requeue: the messages go out as they are.</source>
        <translation>Conecte a sessão novamente e recoloque na fila: as mensagens são enviadas como estão.</translation>
    </message>
    <message>
        <source>Put the session&apos;s present token in at the session&apos;s page, then requeue.</source>
        <translation>Informe o token atual na página da sessão e recoloque na fila.</translation>
    </message>
    <message>
        <source>Put the file back where it was, or write the message anew with another file.</source>
        <translation>Coloque o arquivo de volta onde estava ou escreva a mensagem novamente com outro arquivo.</translation>
    </message>
    <message>
        <source>Requeue when the provider answers again. The messages go out as they are.</source>
        <translation>Recoloque na fila quando o provedor voltar a responder. As mensagens são enviadas como estão.</translation>
    </message>
    <message>
        <source>Number not on WhatsApp</source>
        <translation>Número não está no WhatsApp</translation>
    </message>
    <message>
        <source>This number has no WhatsApp account.</source>
        <translation>Este número não tem conta no WhatsApp.</translation>
    </message>
    <message>
        <source>Trying again will not help unless the number changes. Correct it in your list, or discard.</source>
        <translation>Tentar novamente não adianta, a menos que o número mude. Corrija-o na sua lista ou descarte.</translation>
    </message>
    <message>
        <source>Number refused</source>
        <translation>Número recusado</translation>
    </message>
    <message>
        <source>The provider does not accept this recipient.</source>
        <translation>O provedor não aceita este destinatário.</translation>
    </message>
    <message>
        <source>Correct the number in your list, or discard.</source>
        <translation>Corrija o número na sua lista ou descarte.</translation>
    </message>
    <message>
        <source>Token not accepted</source>
        <translation>Token não aceito</translation>
    </message>
    <message>
        <source>The provider no longer accepts the session&apos;s token.</source>
        <translation>O provedor não aceita mais o token da sessão.</translation>
    </message>
    <message>
        <source>Subscription ended</source>
        <translation>Assinatura encerrada</translation>
    </message>
    <message>
        <source>The account at the provider has no active subscription.</source>
        <translation>A conta no provedor não tem uma assinatura ativa.</translation>
    </message>
    <message>
        <source>Renew the subscription at the provider, then requeue.</source>
        <translation>Renove a assinatura no provedor e recoloque na fila.</translation>
    </message>
    <message>
        <source>Content refused</source>
        <translation>Conteúdo recusado</translation>
    </message>
    <message>
        <source>The provider does not accept what the message says.</source>
        <translation>O provedor não aceita o conteúdo da mensagem.</translation>
    </message>
    <message>
        <source>The same content will be refused again. Correct it where it is made, send anew, discard these.</source>
        <translation>O mesmo conteúdo será recusado novamente. Corrija-o na origem, envie novas mensagens e descarte estas.</translation>
    </message>
    <message>
        <source>Content too large</source>
        <translation>Conteúdo grande demais</translation>
    </message>
    <message>
        <source>The message is larger than the provider takes.</source>
        <translation>A mensagem é maior do que o provedor aceita.</translation>
    </message>
    <message>
        <source>Shorten it or choose a smaller file, send anew, discard these.</source>
        <translation>Encurte-a ou escolha um arquivo menor, envie novas mensagens e descarte estas.</translation>
    </message>
    <message>
        <source>File refused</source>
        <translation>Arquivo recusado</translation>
    </message>
    <message>
        <source>The provider does not accept the file: its kind, size or address.</source>
        <translation>O provedor não aceita o arquivo: o tipo, o tamanho ou o endereço dele.</translation>
    </message>
    <message>
        <source>Send anew with a file of another kind or size.</source>
        <translation>Envie novamente com um arquivo de outro tipo ou tamanho.</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>Arquivo não encontrado</translation>
    </message>
    <message>
        <source>The file could not be read when the message was due.</source>
        <translation>Não foi possível ler o arquivo na hora de enviar a mensagem.</translation>
    </message>
    <message>
        <source>Media could not be fetched</source>
        <translation>Não foi possível baixar a mídia</translation>
    </message>
    <message>
        <source>The file could not be fetched from its address.</source>
        <translation>Não foi possível baixar o arquivo do endereço dele.</translation>
    </message>
    <message>
        <source>File could not be uploaded</source>
        <translation>Não foi possível enviar o arquivo</translation>
    </message>
    <message>
        <source>The file did not reach the provider.</source>
        <translation>O arquivo não chegou ao provedor.</translation>
    </message>
    <message>
        <source>Sending failed</source>
        <translation>Falha no envio</translation>
    </message>
    <message>
        <source>The provider took the message and said later that it could not be delivered.</source>
        <translation>O provedor aceitou a mensagem e informou depois que não foi possível entregá-la.</translation>
    </message>
    <message>
        <source>Requeue to try once more; discard what fails again.</source>
        <translation>Recoloque na fila para tentar mais uma vez; descarte o que falhar novamente.</translation>
    </message>
    <message>
        <source>Session not connected</source>
        <translation>Sessão não conectada</translation>
    </message>
    <message>
        <source>The session was not connected for as long as it was tried.</source>
        <translation>A sessão não esteve conectada durante as tentativas.</translation>
    </message>
    <message>
        <source>Session logged out</source>
        <translation>Sessão desvinculada</translation>
    </message>
    <message>
        <source>The phone logged this session out.</source>
        <translation>O celular desvinculou esta sessão.</translation>
    </message>
    <message>
        <source>Provider not reachable</source>
        <translation>Provedor inacessível</translation>
    </message>
    <message>
        <source>The provider did not answer for as long as it was tried.</source>
        <translation>O provedor não respondeu durante as tentativas.</translation>
    </message>
    <message>
        <source>Too fast for the provider</source>
        <translation>Rápido demais para o provedor</translation>
    </message>
    <message>
        <source>The provider asked to wait until the last attempt was used up.</source>
        <translation>O provedor pediu para aguardar até que a última tentativa se esgotasse.</translation>
    </message>
    <message>
        <source>Lower the session&apos;s pace, then requeue.</source>
        <translation>Reduza o ritmo da sessão e recoloque na fila.</translation>
    </message>
    <message>
        <source>Webhook not readable</source>
        <translation>Webhook ilegível</translation>
    </message>
    <message>
        <source>The provider told of something that this version cannot read.</source>
        <translation>O provedor informou algo que esta versão não consegue ler.</translation>
    </message>
    <message>
        <source>Requeue after an update: a later version may read it. Nothing is lost meanwhile.</source>
        <translation>Recoloque na fila após uma atualização: uma versão posterior talvez consiga ler. Nada se perde enquanto isso.</translation>
    </message>
    <message>
        <source>Unknown cause</source>
        <translation>Causa desconhecida</translation>
    </message>
    <message>
        <source>It was tried as often as the rules allow, without success.</source>
        <translation>Foram feitas todas as tentativas que as regras permitem, sem sucesso.</translation>
    </message>
    <message>
        <source>Read what the provider said, remove the cause, then requeue; or discard.</source>
        <translation>Leia o que o provedor informou, elimine a causa e recoloque na fila; ou descarte.</translation>
    </message>
    <message>
        <source>The provider</source>
        <translation>O provedor</translation>
    </message>
    <message>
        <source>Webhook could not be stored</source>
        <translation>O webhook não pôde ser gravado</translation>
    </message>
    <message>
        <source>The database refused what the provider told, again and again.</source>
        <translation>O banco de dados recusou repetidas vezes o que o provedor informou.</translation>
    </message>
    <message>
        <source>Session removed</source>
        <translation>Sessão removida</translation>
    </message>
    <message>
        <source>The session was removed before this was taken in.</source>
        <translation>A sessão foi removida antes que isto fosse registrado.</translation>
    </message>
    <message>
        <source>Read it here if you need it, then discard it.</source>
        <translation>Leia aqui se precisar e depois descarte.</translation>
    </message>
    <message>
        <source>Left unsent after a doubt</source>
        <translation>Não enviada após uma dúvida</translation>
    </message>
    <message>
        <source>A person settled a doubt: it was not sent, and was left so.</source>
        <translation>Uma pessoa resolveu a dúvida: não foi enviada e ficou assim.</translation>
    </message>
    <message>
        <source>Requeue to send it after all, or discard.</source>
        <translation>Recoloque na fila para enviá-la afinal, ou descarte.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ChartScale</name>
    <message>
        <source>ddd d</source>
        <comment>weekday and day, format of QLocale</comment>
        <translation>ddd d</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CheckList</name>
    <message>
        <source>In order</source>
        <translation>Em ordem</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Vale conferir</translation>
    </message>
    <message>
        <source>Prevents the start</source>
        <translation>Impede o início</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>mark, what was found</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action, what it is about</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CheckStep</name>
    <message>
        <source>Not ready to start yet</source>
        <translation>Ainda não está pronta para começar</translation>
    </message>
    <message>
        <source>What is missing stands below.</source>
        <translation>O que falta está abaixo.</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <comment>messages, sessions</comment>
        <translation>%1 em %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln mensagem</numerusform>
            <numerusform>%Ln mensagens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln sessão</numerusform>
            <numerusform>%Ln sessões</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::Checklist</name>
    <message>
        <source>Ready to work?</source>
        <translation>Pronta para usar?</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Verificar novamente</translation>
    </message>
    <message>
        <source>Asking the provider…</source>
        <translation>Consultando o provedor…</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: feito</translation>
    </message>
    <message>
        <source>%1: not right</source>
        <translation>%1: incorreto</translation>
    </message>
    <message>
        <source>%1: still open</source>
        <translation>%1: pendente</translation>
    </message>
    <message>
        <source>Enter the API key…</source>
        <translation>Informar a chave de API…</translation>
    </message>
    <message>
        <source>Edit the number…</source>
        <translation>Editar o número…</translation>
    </message>
    <message>
        <source>Register webhook</source>
        <translation>Registrar webhook</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar o endereço</translation>
    </message>
    <message>
        <source>Test message…</source>
        <translation>Mensagem de teste…</translation>
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
    <name>gatehouse::ui::ClientStep</name>
    <message>
        <source>Whose session is it?</source>
        <translation>De quem é a sessão?</translation>
    </message>
    <message>
        <source>&amp;Name of the new client</source>
        <translation>&amp;Nome do novo cliente</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Name of the new client</source>
        <translation>Nome do novo cliente</translation>
    </message>
    <message>
        <source>A client owns sessions, contacts and campaigns; nothing crosses from one to another.</source>
        <translation>Um cliente tem suas próprias sessões, contatos e campanhas; nada passa de um para outro.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Add a client…</source>
        <translation>Adicionar um cliente…</translation>
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
    <name>gatehouse::ui::ClientsSection</name>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>Reno&amp;mear…</translation>
    </message>
    <message>
        <source>Remo&amp;ve…</source>
        <translation>Remo&amp;ver…</translation>
    </message>
    <message>
        <source>A client owns sessions, contacts and campaigns; nothing crosses from one to another.</source>
        <translation>Um cliente tem suas próprias sessões, contatos e campanhas; nada passa de um para outro.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Rename client</source>
        <translation>Renomear cliente</translation>
    </message>
    <message>
        <source>Name of the client</source>
        <translation>Nome do cliente</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>%1 is called %2 now.</source>
        <translation>%1 agora se chama %2.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Remove client</source>
        <translation>Remover cliente</translation>
    </message>
    <message>
        <source>Remove %1 for good?</source>
        <translation>Remover %1 definitivamente?</translation>
    </message>
    <message>
        <source>It leaves the list of clients and cannot be brought back from here. Its API keys stop working; its contacts, conversations and campaigns stay stored. While it still has sessions it cannot be removed.</source>
        <translation>Ele sai da lista de clientes e não pode ser trazido de volta por aqui. Suas chaves de API deixam de funcionar; seus contatos, conversas e campanhas continuam guardados. Enquanto tiver sessões, não pode ser removido.</translation>
    </message>
    <message>
        <source>%1 still has sessions. Remove those first, under Sessions.</source>
        <translation>%1 ainda tem sessões. Remova-as antes, em Sessões.</translation>
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
        <source>A message has at most %Ln character(s). Shorten it to send it.</source>
        <translation>
            <numerusform>Uma mensagem pode ter no máximo %Ln caractere. Encurte-a para enviar.</numerusform>
            <numerusform>Uma mensagem pode ter no máximo %Ln caracteres. Encurte-a para enviar.</numerusform>
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
    <name>gatehouse::ui::ContactFacts</name>
    <message>
        <source>%1: %2</source>
        <comment>name and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
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
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>No conversation in this list has this name or number.</source>
        <translation>Nenhuma conversa desta lista tem este nome ou número.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Limpar a busca</translation>
    </message>
    <message>
        <source>No open conversation</source>
        <translation>Nenhuma conversa aberta</translation>
    </message>
    <message>
        <source>Nothing is unread</source>
        <translation>Nada por ler</translation>
    </message>
    <message>
        <source>No resolved conversation</source>
        <translation>Nenhuma conversa resolvida</translation>
    </message>
    <message>
        <source>Other conversations stand under “All”.</source>
        <translation>As outras conversas estão em “Todas”.</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Mostrar todas as conversas</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ConversationView</name>
    <message>
        <source>Conversations</source>
        <translation>Conversas</translation>
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
    <message>
        <source>Group …%1</source>
        <comment>the end of its id</comment>
        <translation>Grupo …%1</translation>
    </message>
    <message>
        <source>Channel …%1</source>
        <comment>the end of its id</comment>
        <translation>Canal …%1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CsvExport</name>
    <message>
        <source>The file could not be written. Check the free space, or choose another folder.</source>
        <translation>Não foi possível gravar o arquivo. Confira o espaço livre ou escolha outra pasta.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CsvFilePanel</name>
    <message>
        <source>Drop a CSV file here</source>
        <translation>Solte um arquivo CSV aqui</translation>
    </message>
    <message>
        <source>One row for each person, with a column of phone numbers.</source>
        <translation>Uma linha para cada pessoa, com uma coluna de números de telefone.</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>Escol&amp;her arquivo…</translation>
    </message>
    <message>
        <source>First row holds &amp;names</source>
        <translation>Primeira linha contém nome&amp;s</translation>
    </message>
    <message>
        <source>None: numbers begin with +</source>
        <translation>Nenhum: os números começam com +</translation>
    </message>
    <message>
        <source>&amp;Phone column</source>
        <translation>Coluna do te&amp;lefone</translation>
    </message>
    <message>
        <source>Name colu&amp;mn</source>
        <translation>Col&amp;una do nome</translation>
    </message>
    <message>
        <source>Default coun&amp;try</source>
        <translation>Códi&amp;go de país padrão</translation>
    </message>
    <message>
        <source>Encod&amp;ing</source>
        <translation>Codi&amp;ficação</translation>
    </message>
    <message>
        <source>Sep&amp;arator</source>
        <translation>Sepa&amp;rador</translation>
    </message>
    <message>
        <source>Choose the audience</source>
        <translation>Escolher o público</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabelas (*.csv *.tsv *.txt);;Todos os arquivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n column(s)</source>
        <comment>size, encoding</comment>
        <translation>
            <numerusform>%1 · %2 · %n coluna</numerusform>
            <numerusform>%1 · %2 · %n colunas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>Escol&amp;her outro arquivo…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhuma</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CsvSampleModel</name>
    <message>
        <source>%1 · phone</source>
        <comment>a column&apos;s name, and what it is used as</comment>
        <translation>%1 · telefone</translation>
    </message>
    <message>
        <source>%1 · name</source>
        <comment>a column&apos;s name, and what it is used as</comment>
        <translation>%1 · nome</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::DeadLettersPage</name>
    <message>
        <source>Dead letters</source>
        <translation>Mensagens com falha</translation>
    </message>
    <message>
        <source>Failed for good</source>
        <translation>Falha definitiva</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Em dúvida</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Voltar à lista</translation>
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
    <name>gatehouse::ui::DesktopNotice</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::DoubtDetail</name>
    <message>
        <source>The chosen message in doubt</source>
        <translation>A mensagem em dúvida escolhida</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>O que se sabe</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::DoubtWords</name>
    <message>
        <source>The request went out at %1, and the program ended before an answer came.</source>
        <translation>O pedido saiu às %1, e o programa terminou antes de chegar uma resposta.</translation>
    </message>
    <message>
        <source>The request went out at %1, and no answer came that could be read.</source>
        <translation>O pedido saiu às %1, e não chegou nenhuma resposta legível.</translation>
    </message>
    <message>
        <source>The request went out at %1, and no answer came that could be read: “%2”.</source>
        <translation>O pedido saiu às %1, e não chegou nenhuma resposta legível: “%2”.</translation>
    </message>
    <message>
        <source>The provider&apos;s log does not show it, read back to %1: it was probably not sent.</source>
        <translation>O registro do provedor, lido até %1, não a mostra: provavelmente não foi enviada.</translation>
    </message>
    <message>
        <source>Of %1 messages in doubt with these words to this person the provider&apos;s log shows %2. Which of them, nobody can tell.</source>
        <translation>De %1 mensagens em dúvida com este texto para esta pessoa, o registro do provedor mostra %2. Qual delas, ninguém pode dizer.</translation>
    </message>
    <message>
        <source>The provider&apos;s log keeps no texts: it neither shows nor rules out this message.</source>
        <translation>O registro do provedor não guarda textos: não mostra nem exclui esta mensagem.</translation>
    </message>
    <message>
        <source>The provider&apos;s log could not be read: “%1”.</source>
        <translation>Não foi possível ler o registro do provedor: “%1”.</translation>
    </message>
    <message>
        <source>The provider&apos;s log can be read with the account&apos;s access token only. It is put in at the session&apos;s page.</source>
        <translation>O registro do provedor só pode ser lido com o token de acesso da conta. Ele é informado na página da sessão.</translation>
    </message>
    <message>
        <source>A webhook showed these words as sent from this number, and several messages fit.</source>
        <translation>Um webhook mostrou este texto como enviado deste número, e várias mensagens correspondem.</translation>
    </message>
    <message>
        <source>Webhooks are waited for. The provider&apos;s log is asked five minutes after the attempt and again later, where it can be read.</source>
        <translation>Webhooks são aguardados. O registro do provedor é consultado cinco minutos após a tentativa e de novo mais tarde, onde puder ser lido.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::DoubtsModel</name>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::DoubtsPane</name>
    <message>
        <source>Nothing is in doubt.</source>
        <translation>Nada está em dúvida.</translation>
    </message>
    <message>
        <source>Messages appear here when the provider gave no readable answer and nobody knows whether they went out.</source>
        <translation>As mensagens aparecem aqui quando o provedor não deu uma resposta legível e ninguém sabe se elas foram enviadas.</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Foi enviada</translation>
    </message>
    <message>
        <source>It was not sent: send it</source>
        <translation>Não foi enviada: enviar</translation>
    </message>
    <message>
        <source>Messages in doubt</source>
        <translation>Mensagens em dúvida</translation>
    </message>
    <message>
        <source>In doubt: it was sent</source>
        <translation>Em dúvida: foi enviada</translation>
    </message>
    <message>
        <source>In doubt: it was not sent, send it</source>
        <translation>Em dúvida: não foi enviada, enviar</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>It was not sent: leave it</source>
        <translation>Não foi enviada: deixar assim</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>In doubt: it was not sent, leave it</source>
        <translation>Em dúvida: não foi enviada, deixar assim</translation>
    </message>
    <message>
        <source>Select all messages in doubt</source>
        <translation>Selecionar todas as mensagens em dúvida</translation>
    </message>
    <message>
        <source>It becomes a dead letter, from which it can still be sent (%1)</source>
        <translation>Torna-se uma carta morta, da qual ainda pode ser enviada (%1)</translation>
    </message>
    <message>
        <source>Send messages in doubt</source>
        <translation>Enviar mensagens em dúvida</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln message(s) that are in doubt? Whoever received the first one gets it twice.</source>
        <translation>
            <numerusform>Enviar %Ln mensagem que está em dúvida? Quem recebeu a primeira vai recebê-la duas vezes.</numerusform>
            <numerusform>Enviar %Ln mensagens que estão em dúvida? Quem recebeu a primeira vai recebê-la duas vezes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Settling: %1 of %2</source>
        <translation>Resolvendo: %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) settled</source>
        <translation>
            <numerusform>%Ln mensagem resolvida</numerusform>
            <numerusform>%Ln mensagens resolvidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln settled already</source>
        <translation>
            <numerusform>%Ln já resolvida</numerusform>
            <numerusform>%Ln já resolvidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the phone: does the message stand in the chat?</source>
        <translation>Confira no celular: a mensagem aparece na conversa?</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::EditSessionDialog</name>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Fields of the session</source>
        <translation>Campos da sessão</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Own limits</source>
        <translation>Limites próprios</translation>
    </message>
    <message>
        <source>They replace the provider&apos;s rule. What is faster than the provider allows is refused there.</source>
        <translation>Eles substituem a regra do provedor. O que for mais rápido do que o provedor permite será recusado por ele.</translation>
    </message>
    <message>
        <source>provider&apos;s rule</source>
        <translation>regra do provedor</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Messages a &amp;minute</source>
        <translation>&amp;Mensagens por minuto</translation>
    </message>
    <message>
        <source>Messages a da&amp;y</source>
        <translation>Mensagens por &amp;dia</translation>
    </message>
    <message>
        <source>Pause &amp;between two</source>
        <translation>Int&amp;ervalo entre duas</translation>
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
        <source>Another program holds the database. Close it, then try again; nothing was changed.</source>
        <translation>Outro programa está ocupando o banco de dados. Feche-o e tente de novo; nada foi alterado.</translation>
    </message>
    <message>
        <source>The database is damaged. Close Gatehouse and run gatehouse --check: it says what to do.</source>
        <translation>O banco de dados está danificado. Feche o Gatehouse e execute gatehouse --check: ele diz o que fazer.</translation>
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
    <message numerus="yes">
        <source>%Ln row(s) of the file make a message that cannot be sent: %1.</source>
        <translation>
            <numerusform>%Ln linha do arquivo gera uma mensagem que não pode ser enviada: %1.</numerusform>
            <numerusform>%Ln linhas do arquivo geram uma mensagem que não pode ser enviada: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::FigureCell</name>
    <message>
        <source>%1: %2</source>
        <comment>word, figure</comment>
        <translation>%1: %2</translation>
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
    <name>gatehouse::ui::HealthBlock</name>
    <message>
        <source>Resume campaigns</source>
        <translation>Retomar campanhas</translation>
    </message>
    <message>
        <source>Health of the number</source>
        <translation>Saúde do número</translation>
    </message>
    <message>
        <source>What came before counts no more. Campaigns take up speed within a minute.</source>
        <translation>O que veio antes não conta mais. As campanhas ganham velocidade em um minuto.</translation>
    </message>
    <message>
        <source>Back to the full pace</source>
        <translation>Voltar ao ritmo normal</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::HealthWords</name>
    <message>
        <source>good</source>
        <translation>boa</translation>
    </message>
    <message>
        <source>slowed</source>
        <translation>reduzida</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retida</translation>
    </message>
    <message>
        <source>%1 of 100, %2</source>
        <comment>score, what follows</comment>
        <translation>%1 de 100, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>score, what follows</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Its health does not slow this session: that was turned off.</source>
        <translation>A saúde não reduz esta sessão: isso foi desligado.</translation>
    </message>
    <message>
        <source>Nothing of the last 24 hours speaks against its campaigns.</source>
        <translation>Nada das últimas 24 horas pesa contra as campanhas.</translation>
    </message>
    <message>
        <source>Campaigns go at half the pace and half the caps of a day until it is better.</source>
        <translation>As campanhas seguem com metade do ritmo e metade dos limites do dia até melhorar.</translation>
    </message>
    <message>
        <source>Campaigns wait until you resume them. Answers and single messages go out.</source>
        <translation>As campanhas esperam até você retomá-las. Respostas e mensagens avulsas saem.</translation>
    </message>
    <message numerus="yes">
        <source>The connection broke %Ln time(s) within 24 hours.</source>
        <translation>
            <numerusform>A conexão caiu %Ln vez em 24 horas.</numerusform>
            <numerusform>A conexão caiu %Ln vezes em 24 horas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was logged out or its token was refused, %Ln time(s) within 24 hours.</source>
        <translation>
            <numerusform>Foi desconectada pelo telefone ou o token foi recusado, %Ln vez em 24 horas.</numerusform>
            <numerusform>Foi desconectada pelo telefone ou o token foi recusado, %Ln vezes em 24 horas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the messages failed.</source>
        <translation>%1 das mensagens falharam.</translation>
    </message>
    <message>
        <source>%1 of the messages were not delivered.</source>
        <translation>%1 das mensagens não foram entregues.</translation>
    </message>
    <message>
        <source>%1 of the people written to opted out.</source>
        <translation>%1 das pessoas contatadas pediram para sair.</translation>
    </message>
    <message>
        <source>%1 of the campaign messages were not answered.</source>
        <translation>%1 das mensagens de campanha ficaram sem resposta.</translation>
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
    <message>
        <source>Mark the conversation as unread</source>
        <translation>Marcar a conversa como não lida</translation>
    </message>
    <message>
        <source>The conversation with %1 is marked as unread.</source>
        <translation>A conversa com %1 está marcada como não lida.</translation>
    </message>
    <message>
        <source>The conversation with %1 is marked as read.</source>
        <translation>A conversa com %1 está marcada como lida.</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como lida</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marcar como não lida</translation>
    </message>
    <message>
        <source>Show what happened to the message</source>
        <translation>Mostrar o que aconteceu com a mensagem</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::InsightCard</name>
    <message>
        <source>Nothing was measured in this time.</source>
        <translation>Nada foi medido neste período.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>%1, chart: %2</source>
        <translation>%1, gráfico: %2</translation>
    </message>
    <message>
        <source>Full size (Enter)</source>
        <translation>Tamanho inteiro (Enter)</translation>
    </message>
    <message>
        <source>Show “%1” at full size</source>
        <translation>Mostrar “%1” em tamanho inteiro</translation>
    </message>
    <message>
        <source>as in the week before</source>
        <translation>como na semana anterior</translation>
    </message>
    <message>
        <source>%1 points on the week before</source>
        <comment>a signed figure</comment>
        <translation>%1 pontos em relação à semana anterior</translation>
    </message>
    <message>
        <source>%1 % on the week before</source>
        <comment>a signed figure</comment>
        <translation>%1% em relação à semana anterior</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::InsightsPage</name>
    <message>
        <source>Insights</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <source>Insights of the last %1</source>
        <translation>Indicadores do período de %1</translation>
    </message>
    <message>
        <source>Queue depth by lane</source>
        <translation>Tamanho da fila por tipo de envio</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>campanha</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automática</translation>
    </message>
    <message>
        <source>transactional</source>
        <translation>transacional</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>resposta</translation>
    </message>
    <message>
        <source>Webhook acknowledgement</source>
        <translation>Confirmação de webhooks</translation>
    </message>
    <message>
        <source>Messages per minute</source>
        <translation>Mensagens por minuto</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviadas</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregues</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lidas</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>com falha</translation>
    </message>
    <message>
        <source>Delivered, of what was sent</source>
        <translation>Entregues, do total enviado</translation>
    </message>
    <message>
        <source>Read, of what was delivered</source>
        <translation>Lidas, do total entregue</translation>
    </message>
    <message>
        <source>Delivery by session</source>
        <translation>Entrega por sessão</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Ainda não há sessões</translation>
    </message>
    <message>
        <source>Each session appears here with what became of its messages.</source>
        <translation>Cada sessão aparece aqui com o resultado das suas mensagens.</translation>
    </message>
    <message>
        <source>%1 in doubt</source>
        <translation>%1 em dúvida</translation>
    </message>
    <message>
        <source>p99 · %1/min</source>
        <translation>p99 · %1/min</translation>
    </message>
    <message>
        <source>sent · %1 delivered · %2 failed</source>
        <translation>enviadas · entregues: %1 · com falha: %2</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>período de %1</translation>
    </message>
    <message>
        <source>Back to all charts</source>
        <translation>Voltar a todos os gráficos</translation>
    </message>
    <message>
        <source>All charts</source>
        <translation>Todos os gráficos</translation>
    </message>
    <message>
        <source>Arrow keys go from step to step.</source>
        <translation>As setas vão de um intervalo a outro.</translation>
    </message>
    <message>
        <source>Arrow keys go from step to step. Enter or a click shows what failed in it.</source>
        <translation>As setas vão de um intervalo a outro. Enter ou um clique mostra o que falhou nele.</translation>
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
    <name>gatehouse::ui::LetterDetail</name>
    <message>
        <source>Open the session</source>
        <translation>Abrir a sessão</translation>
    </message>
    <message>
        <source>The chosen letter</source>
        <translation>O item escolhido</translation>
    </message>
    <message>
        <source>What was to be sent</source>
        <translation>O que seria enviado</translation>
    </message>
    <message>
        <source>Copy what was to be sent</source>
        <translation>Copiar o que seria enviado</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>died %1</source>
        <translation>falhou: %1</translation>
    </message>
    <message>
        <source>%1 said: “%2”</source>
        <comment>provider, its words</comment>
        <translation>%1 informou: “%2”</translation>
    </message>
    <message numerus="yes">
        <source>Failed %n time(s) for good · kept until discarded</source>
        <translation>
            <numerusform>Falhou definitivamente %n vez · mantida até ser descartada</numerusform>
            <numerusform>Falhou definitivamente %n vezes · mantida até ser descartada</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept until discarded</source>
        <translation>Mantida até ser descartada</translation>
    </message>
    <message>
        <source>Edited by %1</source>
        <translation>Editada por %1</translation>
    </message>
    <message>
        <source>The message&apos;s steps are no longer kept.</source>
        <translation>As etapas da mensagem não estão mais guardadas.</translation>
    </message>
    <message>
        <source>Open the earlier letter</source>
        <translation>Abrir o item anterior</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::LettersModel</name>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campanha</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Falhou em</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentativas</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::LettersPane</name>
    <message>
        <source>Nothing failed for good.</source>
        <translation>Nada falhou definitivamente.</translation>
    </message>
    <message>
        <source>Messages and webhooks that will not be tried again by themselves appear here.</source>
        <translation>Aqui aparecem as mensagens e os webhooks que não serão tentados novamente por conta própria.</translation>
    </message>
    <message>
        <source>Requeue</source>
        <translation>Recolocar na fila</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Select all letters</source>
        <translation>Selecionar todos os itens</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causas</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Mensagens com falha</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n itens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selecionado</numerusform>
            <numerusform>%n selecionados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 put back to the queue</source>
        <translation>%1 de %2 recolocados na fila</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) could not be put back: the session is gone, or this version still cannot read the webhook.</source>
        <translation>
            <numerusform>%n item não pôde ser recolocado na fila: a sessão não existe mais ou esta versão ainda não consegue ler o webhook.</numerusform>
            <numerusform>%n itens não puderam ser recolocados na fila: a sessão não existe mais ou esta versão ainda não consegue ler o webhook.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) discarded.</source>
        <translation>
            <numerusform>%n item descartado.</numerusform>
            <numerusform>%n itens descartados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>Only what failed between %1 and %2</source>
        <comment>times</comment>
        <translation>Somente o que falhou entre %1 e %2</translation>
    </message>
    <message>
        <source>Only what failed of one campaign</source>
        <translation>Somente o que falhou em uma campanha</translation>
    </message>
    <message>
        <source>Only what failed of the campaign %1</source>
        <translation>Somente o que falhou na campanha %1</translation>
    </message>
    <message>
        <source>Nothing of this failed for good.</source>
        <translation>Nada disto falhou definitivamente.</translation>
    </message>
    <message>
        <source>Other dead letters stand under “Show all”.</source>
        <translation>As outras mensagens com falha aparecem em “Mostrar todas”.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln letter(s) back to the queue? Their messages are sent again, in their sessions&apos; pace.</source>
        <translation>
            <numerusform>Devolver %Ln item à fila? A mensagem será enviada de novo, no ritmo da sessão.</numerusform>
            <numerusform>Devolver %Ln itens à fila? As mensagens serão enviadas de novo, no ritmo das sessões.</numerusform>
        </translation>
    </message>
    <message>
        <source>Putting back: %1 of %2</source>
        <translation>Devolvendo à fila: %1 de %2</translation>
    </message>
    <message>
        <source>Discarding: %1 of %2</source>
        <translation>Descartando: %1 de %2</translation>
    </message>
    <message>
        <source>Requeue with changes…</source>
        <translation>Recolocar com alterações…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) go back to the queue</source>
        <translation>
            <numerusform>%Ln item volta para a fila</numerusform>
            <numerusform>%Ln itens voltam para a fila</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::LineChart</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a line, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: not measured</source>
        <comment>name of a line</comment>
        <translation>%1: não medido</translation>
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
    <name>gatehouse::ui::LogDialog</name>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Nada aconteceu ainda.</translation>
    </message>
    <message>
        <source>What happened, newest first</source>
        <translation>O que aconteceu, do mais recente ao mais antigo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quem</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Gatehouse</source>
        <translation>Gatehouse</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>um programa</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>esta estação</translation>
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
        <translation>Exi&amp;bir</translation>
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
        <translation>A&amp;juda</translation>
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
    <message>
        <source>Practice set-up</source>
        <translation>Ambiente de treino</translation>
    </message>
    <message>
        <source>Gatehouse needs a person</source>
        <translation>O Gatehouse precisa de uma pessoa</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation>
            <numerusform>%Ln mensagem não lida</numerusform>
            <numerusform>%Ln mensagens não lidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dead letter(s)</source>
        <translation>
            <numerusform>%Ln mensagem com falha</numerusform>
            <numerusform>%Ln mensagens com falha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that need a person, dead letters and doubts</source>
        <translation>
            <numerusform>%Ln item precisa de uma pessoa: mensagens com falha e em dúvida</numerusform>
            <numerusform>%Ln itens precisam de uma pessoa: mensagens com falha e em dúvida</numerusform>
        </translation>
    </message>
    <message>
        <source>The practice set-up could not be made. Close this window and start it again.
%1</source>
        <translation>Não foi possível montar o ambiente de treino. Feche esta janela e inicie-o novamente.
%1</translation>
    </message>
    <message numerus="yes">
        <source>The simulated provider does not know %Ln session(s), which will not send: %1. Remove them, the others go on.</source>
        <translation>
            <numerusform>O provedor simulado não conhece %Ln sessão, que não enviará: %1. Remova-a; as outras continuam.</numerusform>
            <numerusform>O provedor simulado não conhece %Ln sessões, que não enviarão: %1. Remova-as; as outras continuam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait. They go on when Gatehouse starts again.</source>
        <translation>
            <numerusform>%Ln mensagem em espera. O envio continua quando o Gatehouse for iniciado novamente.</numerusform>
            <numerusform>%Ln mensagens em espera. O envio continua quando o Gatehouse for iniciado novamente.</numerusform>
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
        <source>Send again</source>
        <translation>Enviar novamente</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>Não foi enviada</translation>
    </message>
    <message>
        <source>Show what happened…</source>
        <translation>Mostrar o que aconteceu…</translation>
    </message>
    <message>
        <source>Each attempt, each answer and each webhook, and what it waits for.</source>
        <translation>Cada tentativa, cada resposta e cada webhook, e o que ela aguarda.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::MessageStep</name>
    <message>
        <source>Choose &amp;file…</source>
        <translation>Escol&amp;her arquivo…</translation>
    </message>
    <message>
        <source>Te&amp;xt of the message</source>
        <translation>Texto da men&amp;sagem</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Texto da mensagem</translation>
    </message>
    <message>
        <source>Hello {{name}}, …</source>
        <translation>Olá, {{name}}, …</translation>
    </message>
    <message>
        <source>Click a column to insert its value. {{column|default}} writes the default where a row has no value.</source>
        <translation>Clique em uma coluna para inserir o valor dela. {{column|default}} escreve o valor padrão quando a linha não tem valor.</translation>
    </message>
    <message>
        <source>A&amp;ttached</source>
        <translation>Ane&amp;xo</translation>
    </message>
    <message>
        <source>What is attached</source>
        <translation>O que está anexado</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
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
        <source>Audio</source>
        <translation>Áudio</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Address or file of the attachment</source>
        <translation>Endereço ou arquivo do anexo</translation>
    </message>
    <message>
        <source>https://… or a file</source>
        <translation>https://… ou um arquivo</translation>
    </message>
    <message>
        <source>Choose what to attach</source>
        <translation>Escolher o que anexar</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>Inserir %1</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 de %2 caracteres</translation>
    </message>
    <message>
        <source>Import a file first: the variables are its columns.</source>
        <translation>Importe primeiro um arquivo: as variáveis são as colunas dele.</translation>
    </message>
    <message>
        <source>The file has no column “%1”.</source>
        <translation>O arquivo não tem a coluna “%1”.</translation>
    </message>
    <message>
        <source>The text is longer than WhatsApp takes. Shorten it.</source>
        <translation>O texto é mais longo do que o WhatsApp aceita. Encurte-o.</translation>
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
    <name>gatehouse::ui::NewPill</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nova</numerusform>
            <numerusform>%n novas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::OptOut</name>
    <message>
        <source>%1 gets campaign and automatic messages again.</source>
        <translation>%1 volta a receber campanhas e mensagens automáticas.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::OptOutDialog</name>
    <message>
        <source>Opt out</source>
        <translation>Descadastrar</translation>
    </message>
    <message>
        <source>Stop writing to %1?</source>
        <translation>Parar de escrever para %1?</translation>
    </message>
    <message numerus="yes">
        <source>Stop writing to %n contact(s)?</source>
        <translation>
            <numerusform>Parar de escrever para %n contato?</numerusform>
            <numerusform>Parar de escrever para %n contatos?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Campaign and automatic messages that wait are cancelled, and no new ones go out. Answering by hand stays possible.</source>
        <translation>As mensagens de campanhas e automáticas em espera são canceladas, e nenhuma nova sai. Responder manualmente continua possível.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::OptOutReason</name>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Asked by phone or in person</source>
        <translation>Pediu por telefone ou pessoalmente</translation>
    </message>
    <message>
        <source>Asked by e-mail</source>
        <translation>Pediu por e-mail</translation>
    </message>
    <message>
        <source>Complained</source>
        <translation>Reclamou</translation>
    </message>
    <message>
        <source>The number belongs to somebody else</source>
        <translation>O número é de outra pessoa</translation>
    </message>
    <message>
        <source>Optional: why?</source>
        <translation>Opcional: por quê?</translation>
    </message>
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
</context>
<context>
    <name>gatehouse::ui::OptedOutTab</name>
    <message>
        <source>Allow again</source>
        <translation>Permitir novamente</translation>
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
        <source>Opted out</source>
        <translation>Descadastrados</translation>
    </message>
    <message>
        <source>Opt out a number</source>
        <translation>Descadastrar um número</translation>
    </message>
    <message>
        <source>Opt out a number…</source>
        <translation>Descadastrar um número…</translation>
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
    <name>gatehouse::ui::PairingCard</name>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Pair the phone</source>
        <translation>Conectar o celular</translation>
    </message>
    <message>
        <source>Open WhatsApp on the phone of this number</source>
        <translation>Abra o WhatsApp no celular deste número</translation>
    </message>
    <message>
        <source>Settings, Linked devices, Link a device</source>
        <translation>Configurações, Dispositivos conectados, Conectar dispositivo</translation>
    </message>
    <message>
        <source>Point the camera here</source>
        <translation>Aponte a câmera para cá</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>number of a step</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Asking the provider for a code…</source>
        <translation>Pedindo um código ao provedor…</translation>
    </message>
    <message>
        <source>No code is needed any more.</source>
        <translation>Não é mais necessário um código.</translation>
    </message>
    <message>
        <source>New code in %1</source>
        <translation>Novo código em %1</translation>
    </message>
    <message>
        <source>Asking the provider for a new code…</source>
        <translation>Pedindo um novo código ao provedor…</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::PeopleTab</name>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Opt out…</source>
        <translation>Descadastrar…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Excluir…</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatos</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Adicionar um contato</translation>
    </message>
    <message>
        <source>Search name or number</source>
        <translation>Pesquisar nome ou número</translation>
    </message>
    <message>
        <source>Add contact…</source>
        <translation>Adicionar contato…</translation>
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
        <source>Show the conversation</source>
        <translation>Mostrar a conversa</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::PhoneField</name>
    <message>
        <source>Read as %1</source>
        <translation>Lido como %1</translation>
    </message>
    <message>
        <source>Begin with + and the country&apos;s code.</source>
        <translation>Comece com + e o código do país.</translation>
    </message>
    <message>
        <source>With + and the country&apos;s code.</source>
        <translation>Com + e o código do país.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::PhonePreview</name>
    <message>
        <source>Preview of the message</source>
        <translation>Pré-visualização da mensagem</translation>
    </message>
    <message>
        <source>The message will stand here as a reader sees it.</source>
        <translation>A mensagem aparecerá aqui como o leitor a vê.</translation>
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
    <message>
        <source>Campaigns</source>
        <translation>Campanhas</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Mensagens com falha</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::PreviewPane</name>
    <message>
        <source>Row before</source>
        <translation>Linha anterior</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Próxima linha</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Linha %1 de %2</translation>
    </message>
    <message>
        <source>Row %1 of the file, %2</source>
        <translation>Linha %1 do arquivo, %2</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Para %1</translation>
    </message>
    <message>
        <source>Empty in this row: %1.</source>
        <translation>Vazio nesta linha: %1.</translation>
    </message>
    <message>
        <source>Without a column: %1.</source>
        <translation>Sem coluna: %1.</translation>
    </message>
    <message>
        <source>Variables come from the file&apos;s columns.</source>
        <translation>As variáveis vêm das colunas do arquivo.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Pré-visualizar</translation>
    </message>
    <message>
        <source>With an imported file, each row&apos;s own values stand here.</source>
        <translation>Com um arquivo importado, aparecem aqui os valores de cada linha.</translation>
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
    <message>
        <source>Choose at least one session to send with, under Schedule.</source>
        <translation>Escolha pelo menos uma sessão para o envio, em Agendamento.</translation>
    </message>
    <message>
        <source>A chosen session is no longer there. Choose the sessions again.</source>
        <translation>Uma sessão escolhida não existe mais. Escolha as sessões de novo.</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that it is still there and may be read.</source>
        <translation>Não é possível abrir o arquivo. Confira se ele ainda existe e se a leitura é permitida.</translation>
    </message>
    <message>
        <source>The file has no rows. Choose a file with one row for each person.</source>
        <translation>O arquivo não tem linhas. Escolha um arquivo com uma linha para cada pessoa.</translation>
    </message>
    <message>
        <source>This is a spreadsheet. Save it as CSV in its program, then choose that file.</source>
        <translation>Isto é uma planilha. Salve-a como CSV no programa dela e escolha esse arquivo.</translation>
    </message>
    <message>
        <source>This is not a table in text form. Choose a CSV file.</source>
        <translation>Isto não é uma tabela em formato de texto. Escolha um arquivo CSV.</translation>
    </message>
    <message>
        <source>The file is larger than WhatsApp takes. Choose a smaller one.</source>
        <translation>O arquivo é maior do que o WhatsApp aceita. Escolha um menor.</translation>
    </message>
    <message>
        <source>No column looks like phone numbers. Choose the phone column.</source>
        <translation>Nenhuma coluna parece conter números de telefone. Escolha a coluna do telefone.</translation>
    </message>
    <message>
        <source>The file has no such column. Choose one that it has.</source>
        <translation>O arquivo não tem essa coluna. Escolha uma que ele tenha.</translation>
    </message>
    <message>
        <source>The file is not written in this encoding. Choose another one.</source>
        <translation>O arquivo não está nesta codificação. Escolha outra.</translation>
    </message>
    <message>
        <source>The file cannot be read with this separator. Choose another one.</source>
        <translation>Não é possível ler o arquivo com este separador. Escolha outro.</translation>
    </message>
    <message>
        <source>There is no such country. Choose the country of numbers without +.</source>
        <translation>Esse país não existe. Escolha o país dos números sem +.</translation>
    </message>
    <message>
        <source>Choose the client that this is for.</source>
        <translation>Escolha o cliente a que isto se destina.</translation>
    </message>
    <message>
        <source>This client is no longer there. Choose another one.</source>
        <translation>Este cliente não existe mais. Escolha outro.</translation>
    </message>
    <message>
        <source>The message that this answers is no longer there. Send it without the quotation.</source>
        <translation>A mensagem respondida não existe mais. Envie sem a citação.</translation>
    </message>
    <message>
        <source>This session&apos;s provider does not send messages of this kind. Use another kind.</source>
        <translation>O provedor desta sessão não envia mensagens deste tipo. Use outro tipo.</translation>
    </message>
    <message>
        <source>An attachment of this kind has no caption. Send the words as a message of their own.</source>
        <translation>Um anexo deste tipo não tem legenda. Envie o texto como uma mensagem à parte.</translation>
    </message>
    <message>
        <source>An attachment of this kind cannot be shown once only. Send it as usual.</source>
        <translation>Um anexo deste tipo não pode ser de visualização única. Envie-o normalmente.</translation>
    </message>
    <message>
        <source>People can be mentioned in groups only. Remove the mentions.</source>
        <translation>Só é possível mencionar pessoas em grupos. Remova as menções.</translation>
    </message>
    <message>
        <source>This kind of message is not known here. Choose another one.</source>
        <translation>Este tipo de mensagem não é conhecido aqui. Escolha outro.</translation>
    </message>
    <message>
        <source>What this refers to is no longer there. Choose it again.</source>
        <translation>Aquilo a que isto se refere não existe mais. Escolha de novo.</translation>
    </message>
    <message>
        <source>These hours leave no time to send. Open at least one hour of one day.</source>
        <translation>Estes horários não deixam tempo para enviar. Libere pelo menos uma hora de um dia.</translation>
    </message>
    <message>
        <source>There is no such time zone. Choose one from the list.</source>
        <translation>Esse fuso horário não existe. Escolha um da lista.</translation>
    </message>
    <message>
        <source>This provider is not known here. Choose one from the list.</source>
        <translation>Este provedor não é conhecido aqui. Escolha um da lista.</translation>
    </message>
    <message>
        <source>A session is chosen twice. Choose each once.</source>
        <translation>Uma sessão foi escolhida duas vezes. Escolha cada uma só uma vez.</translation>
    </message>
    <message>
        <source>A value is of another kind than expected. Check it and try again.</source>
        <translation>Um valor é de outro tipo que o esperado. Confira e tente de novo.</translation>
    </message>
    <message>
        <source>This figure is not measured. Choose another one.</source>
        <translation>Este indicador não é medido. Escolha outro.</translation>
    </message>
    <message>
        <source>The list changed meanwhile. Refresh it.</source>
        <translation>A lista mudou nesse meio-tempo. Atualize-a.</translation>
    </message>
    <message>
        <source>The text uses {{%1}}, and the file has no such column.</source>
        <translation>O texto usa {{%1}}, e o arquivo não tem essa coluna.</translation>
    </message>
    <message>
        <source>The attached file cannot be read. Attach it again.</source>
        <translation>Não é possível ler o arquivo anexado. Anexe-o de novo.</translation>
    </message>
    <message>
        <source>Some rows of the file make messages that cannot be sent. Correct them and import again.</source>
        <translation>Algumas linhas do arquivo formam mensagens que não podem ser enviadas. Corrija-as e importe de novo.</translation>
    </message>
    <message>
        <source>The attached file is larger than WhatsApp takes. Attach a smaller one.</source>
        <translation>O arquivo anexado é maior do que o WhatsApp aceita. Anexe um menor.</translation>
    </message>
    <message>
        <source>The longest wait is shorter than the first. Make it at least as long.</source>
        <translation>A espera mais longa é menor que a primeira. Deixe-a pelo menos igual.</translation>
    </message>
    <message>
        <source>No message dies of a refused token: it waits until there is a good one.</source>
        <translation>Nenhuma mensagem morre por um token recusado: ela espera até haver um válido.</translation>
    </message>
    <message>
        <source>A refused token always stops the session. This cannot be turned off.</source>
        <translation>Um token recusado sempre para a sessão. Isso não pode ser desligado.</translation>
    </message>
    <message>
        <source>What was refused for good needs a limit of tries. Enter how many there may be.</source>
        <translation>O que foi recusado em definitivo precisa de um limite de tentativas. Digite quantas pode haver.</translation>
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
    <name>gatehouse::ui::ProgressChart</name>
    <message>
        <source>Chart: %1 of %2 messages by %3</source>
        <translation>Gráfico: %1 de %2 mensagens até %3</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 enviadas</translation>
    </message>
    <message>
        <source>%1 expected</source>
        <translation>%1 previstas</translation>
    </message>
    <message>
        <source>%1 planned at the start</source>
        <translation>%1 planejadas no início</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviadas</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>previstas</translation>
    </message>
    <message>
        <source>planned at the start</source>
        <translation>planejadas no início</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::QrView</name>
    <message>
        <source>Pairing code as a QR picture</source>
        <translation>Código de conexão como imagem QR</translation>
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
    <name>gatehouse::ui::RatesModel</name>
    <message>
        <source>%1: %2 sent, %3 delivered, %4 read, %5 failed</source>
        <translation>%1: enviadas: %2, entregues: %3, lidas: %4, com falha: %5</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregues</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lidas</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviadas</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RecipientModel</name>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>O que deu errado</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RedriveDialog</name>
    <message numerus="yes">
        <source>The %Ln chosen letter(s)</source>
        <translation>
            <numerusform>O %Ln item escolhido</numerusform>
            <numerusform>Os %Ln itens escolhidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln letter(s) of the list</source>
        <translation>
            <numerusform>O %Ln item da lista</numerusform>
            <numerusform>Todos os %Ln itens da lista</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes as JSON</source>
        <translation>Alterações em JSON</translation>
    </message>
    <message>
        <source>Send a few first</source>
        <translation>Enviar alguns primeiro</translation>
    </message>
    <message>
        <source>Example before</source>
        <translation>Exemplo antes</translation>
    </message>
    <message>
        <source>Example after</source>
        <translation>Exemplo depois</translation>
    </message>
    <message>
        <source>Requeue with changes</source>
        <translation>Recolocar na fila com alterações</translation>
    </message>
    <message>
        <source>Requeue</source>
        <translation>Recolocar na fila</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>What is named here takes the place of the same in each message; null takes it away. A message with changes goes out as a new one, and the old one keeps what it said.</source>
        <translation>O que for indicado aqui substitui o mesmo campo em cada mensagem; null o remove. Uma mensagem com alterações sai como nova, e a antiga mantém o que dizia.</translation>
    </message>
    <message>
        <source>How many go first</source>
        <translation>Quantos vão primeiro</translation>
    </message>
    <message>
        <source>How many a second</source>
        <translation>Quantos por segundo</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> por segundo</translation>
    </message>
    <message>
        <source>The others follow when these were accepted, and faster bit by bit. When the same cause comes back, it stops by itself.</source>
        <translation>Os demais seguem quando estes forem aceitos, cada vez mais rápido. Se a mesma causa voltar, o envio para sozinho.</translation>
    </message>
    <message>
        <source>Looks what would happen…</source>
        <translation>Verificando o que aconteceria…</translation>
    </message>
    <message>
        <source>This is not JSON yet, from character %1 on.</source>
        <translation>Isto ainda não é JSON, a partir do caractere %1.</translation>
    </message>
    <message>
        <source>Write an object in braces: { … }</source>
        <translation>Escreva um objeto entre chaves: { … }</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) would go.</source>
        <translation>
            <numerusform>%Ln item iria.</numerusform>
            <numerusform>%Ln itens iriam.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 letters would go.</source>
        <translation>Iriam %1 de %2 itens.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RedriveRow</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Encerrar</translation>
    </message>
    <message>
        <source>No more letters go until it is resumed.</source>
        <translation>Nenhum item sai até que seja retomado.</translation>
    </message>
    <message>
        <source>Goes on, with the first ones slowly again.</source>
        <translation>Continua, de novo devagar com os primeiros.</translation>
    </message>
    <message>
        <source>What did not go yet stays a dead letter.</source>
        <translation>O que ainda não saiu continua entre as mensagens com falha.</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Iniciado %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RedriveWords</name>
    <message>
        <source>The recipient opted out.</source>
        <translation>O destinatário pediu para não receber mensagens.</translation>
    </message>
    <message>
        <source>Their session was removed. Choose another one in the changes.</source>
        <translation>A sessão foi removida. Escolha outra nas alterações.</translation>
    </message>
    <message>
        <source>There is no such session of this client. Correct the changes.</source>
        <translation>Este cliente não tem essa sessão. Corrija as alterações.</translation>
    </message>
    <message>
        <source>The time until which they were of use is over.</source>
        <translation>O prazo até o qual serviam já passou.</translation>
    </message>
    <message>
        <source>Their campaign was cancelled or removed.</source>
        <translation>A campanha foi cancelada ou removida.</translation>
    </message>
    <message>
        <source>They were put back or discarded meanwhile.</source>
        <translation>Foram recolocados na fila ou descartados nesse meio-tempo.</translation>
    </message>
    <message>
        <source>They are not there any more.</source>
        <translation>Não existem mais.</translation>
    </message>
    <message>
        <source>Their messages went on meanwhile.</source>
        <translation>As mensagens seguiram nesse meio-tempo.</translation>
    </message>
    <message>
        <source>Webhooks are evidence and cannot be changed. Put them back without changes.</source>
        <translation>Webhooks são provas e não podem ser alterados. Recoloque-os na fila sem alterações.</translation>
    </message>
    <message>
        <source>The original of the webhook is no longer kept.</source>
        <translation>O original do webhook não está mais guardado.</translation>
    </message>
    <message>
        <source>This version cannot read the webhook either.</source>
        <translation>Esta versão também não consegue ler o webhook.</translation>
    </message>
    <message>
        <source>Letters of this kind cannot be put back.</source>
        <translation>Itens deste tipo não podem ser recolocados na fila.</translation>
    </message>
    <message>
        <source>The changes name something that messages do not have.</source>
        <translation>As alterações citam algo que as mensagens não têm.</translation>
    </message>
    <message>
        <source>They were refused: %1</source>
        <translation>Foram recusados: %1</translation>
    </message>
    <message>
        <source>%1 cannot go. %2</source>
        <comment>a number, a sentence</comment>
        <translation>%1 não podem ir. %2</translation>
    </message>
    <message>
        <source>%1 of %2 put back, %3 accepted</source>
        <translation>%1 de %2 recolocados na fila, %3 aceitos</translation>
    </message>
    <message numerus="yes">
        <source>%n failed again</source>
        <translation>
            <numerusform>%n falhou de novo</numerusform>
            <numerusform>%n falharam de novo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not go</source>
        <translation>
            <numerusform>%n não pôde ir</numerusform>
            <numerusform>%n não puderam ir</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped, because the same cause came back: %1. Mend it, then resume.</source>
        <translation>Parado, porque a mesma causa voltou: %1. Corrija-a e depois retome.</translation>
    </message>
    <message>
        <source>Stopped, because a backup was restored. Look whether these went out before you resume.</source>
        <translation>Parado, porque um backup foi restaurado. Verifique se estes já saíram antes de retomar.</translation>
    </message>
    <message>
        <source>Stopped by hand.</source>
        <translation>Parado manualmente.</translation>
    </message>
    <message>
        <source>The letters are being gathered.</source>
        <translation>Os itens estão sendo reunidos.</translation>
    </message>
    <message>
        <source>The first ones are on their way. The others wait for how these end.</source>
        <translation>Os primeiros estão a caminho. Os demais esperam para ver como estes terminam.</translation>
    </message>
    <message>
        <source>Waits for answers before more go.</source>
        <translation>Espera respostas antes de enviar mais.</translation>
    </message>
    <message>
        <source>Up to %1 a second now.</source>
        <translation>Agora até %1 por segundo.</translation>
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
    <name>gatehouse::ui::RemovalDialog</name>
    <message>
        <source>Looking at what would be lost…</source>
        <translation>Verificando o que seria perdido…</translation>
    </message>
    <message>
        <source>Remove session</source>
        <translation>Remover sessão</translation>
    </message>
    <message>
        <source>Remove sessions</source>
        <translation>Remover sessões</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Remover %1?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n session(s)?</source>
        <translation>
            <numerusform>Remover %n sessão?</numerusform>
            <numerusform>Remover %n sessões?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ResultStep</name>
    <message>
        <source>&amp;Connect now</source>
        <translation>&amp;Conectar agora</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1 já está aqui</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are here</source>
        <translation>
            <numerusform>%n sessão já está aqui</numerusform>
            <numerusform>%n sessões já estão aqui</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>name · number · state</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number · state</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Choose Done: the session is selected in the list, where this can be set right.</source>
        <translation>Escolha Concluir: a sessão fica selecionada na lista, onde isso pode ser corrigido.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RetryRuleRow</name>
    <message>
        <source>Too many messages</source>
        <translation>Mensagens demais</translation>
    </message>
    <message>
        <source>Too many to one person</source>
        <translation>Demais para uma pessoa</translation>
    </message>
    <message>
        <source>Provider fails</source>
        <translation>O provedor falha</translation>
    </message>
    <message>
        <source>Session not connected</source>
        <translation>Sessão não conectada</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token recusado</translation>
    </message>
    <message>
        <source>Content refused</source>
        <translation>Conteúdo recusado</translation>
    </message>
    <message>
        <source>Recipient refused</source>
        <translation>Destinatário recusado</translation>
    </message>
    <message>
        <source>Network fails</source>
        <translation>A rede falha</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>What happens to the message</source>
        <translation>O que acontece com a mensagem</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Tentativas</translation>
    </message>
    <message>
        <source>After so many it goes to the dead letters; empty: it is tried without end</source>
        <translation>Depois de tantas vai para as mensagens com falha; vazio: tenta sem fim</translation>
    </message>
    <message>
        <source>First wait</source>
        <translation>1ª espera</translation>
    </message>
    <message>
        <source>Doubles with each try. The provider&apos;s own word goes before it.</source>
        <translation>Dobra a cada tentativa. A palavra do provedor vem antes.</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Máxima</translation>
    </message>
    <message>
        <source>The wait does not grow beyond this</source>
        <translation>A espera não cresce além disto</translation>
    </message>
    <message>
        <source>Slows</source>
        <translation>Freia</translation>
    </message>
    <message>
        <source>The whole session waits, not this message alone</source>
        <translation>A sessão inteira espera, não só esta mensagem</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>The session stops until a person acts</source>
        <translation>A sessão para até alguém agir</translation>
    </message>
    <message>
        <source>Breaker</source>
        <translation>Disjuntor</translation>
    </message>
    <message>
        <source>Counts as a failure for the session&apos;s breaker</source>
        <translation>Conta como falha para o disjuntor da sessão</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Desistir</translation>
    </message>
    <message>
        <source>Back to the standard</source>
        <translation>Voltar ao padrão</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>error: what the control sets</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Enter how many tries there may be, or nothing for no limit.</source>
        <translation>Digite quantas tentativas pode haver, ou nada para não ter limite.</translation>
    </message>
    <message>
        <source>Enter a time such as 5 s, 2 min or 1 h.</source>
        <translation>Digite um tempo como 5 s, 2 min ou 1 h.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RetrySection</name>
    <message>
        <source>Retry rules</source>
        <translation>Regras de nova tentativa</translation>
    </message>
    <message>
        <source>Reset all rules</source>
        <translation>Voltar todas ao padrão</translation>
    </message>
    <message>
        <source>What happens when a provider does not take a message. A message whose result is unknown is not in this table: it is in doubt, and nothing repeats it by itself.</source>
        <translation>O que acontece quando um provedor não aceita uma mensagem. Uma mensagem de resultado desconhecido não está nesta tabela: ela fica em dúvida, e nada a repete sozinho.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provedor</translation>
    </message>
    <message>
        <source>A session whose provider keeps failing stops and tries with single messages; when one is taken, campaigns take up speed within a minute.</source>
        <translation>Uma sessão cujo provedor continua falhando para e tenta com mensagens avulsas; quando uma é aceita, as campanhas ganham velocidade em um minuto.</translation>
    </message>
    <message>
        <source>The rule of the breaker was changed.</source>
        <translation>A regra do disjuntor foi alterada.</translation>
    </message>
    <message>
        <source>The rule of the breaker is the standard again.</source>
        <translation>A regra do disjuntor voltou ao padrão.</translation>
    </message>
    <message>
        <source>All retry rules are the standard again.</source>
        <translation>Todas as regras voltaram ao padrão.</translation>
    </message>
    <message>
        <source>The rule for “%1” was changed.</source>
        <translation>A regra de “%1” foi alterada.</translation>
    </message>
    <message>
        <source>The rule for “%1” is the standard again.</source>
        <translation>A regra de “%1” voltou ao padrão.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RowTable</name>
    <message numerus="yes">
        <source>Only the newest %n row(s) are sorted. Search or filter to see the others.</source>
        <translation>
            <numerusform>Somente a linha mais recente está ordenada. Pesquise ou filtre para ver as outras.</numerusform>
            <numerusform>Somente as %n linhas mais recentes estão ordenadas. Pesquise ou filtre para ver as outras.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exportar como CSV…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exportar como CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Arquivos CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Exporting: %n row(s) written.</source>
        <translation>
            <numerusform>Exportando: %n linha gravada.</numerusform>
            <numerusform>Exportando: %n linhas gravadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>A exportação foi cancelada. Nenhum arquivo foi gravado.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar os detalhes</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n linha gravada em %1.</numerusform>
            <numerusform>%n linhas gravadas em %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrar a pasta</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ScheduleStep</name>
    <message>
        <source>As &amp;soon as it is started</source>
        <translation>A&amp;ssim que for iniciada</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>No &amp;horário</translation>
    </message>
    <message>
        <source>&amp;Limit this campaign to</source>
        <translation>Limitar esta &amp;campanha a</translation>
    </message>
    <message>
        <source>Sessions that send</source>
        <translation>Sessões que enviam</translation>
    </message>
    <message>
        <source>The audience is shared among them. Answers to people go before campaigns in each.</source>
        <translation>O público é dividido entre elas. Em cada uma, as respostas às pessoas têm prioridade sobre as campanhas.</translation>
    </message>
    <message>
        <source>This client has no session yet. Add one on the Sessions page.</source>
        <translation>Este cliente ainda não tem sessões. Adicione uma na página Sessões.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Day and time of the start</source>
        <translation>Dia e hora do início</translation>
    </message>
    <message>
        <source>time zone %1</source>
        <translation>fuso horário %1</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Messages per minute</source>
        <translation>Mensagens por minuto</translation>
    </message>
    <message>
        <source>messages per minute over all its sessions</source>
        <translation>mensagens por minuto em todas as suas sessões</translation>
    </message>
    <message>
        <source>Without a limit the sessions&apos; own pacing sets the pace.</source>
        <translation>Sem um limite, vale o ritmo próprio das sessões.</translation>
    </message>
    <message>
        <source>Do not send between</source>
        <translation>Não enviar entre</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Horas de silêncio</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Início das horas de silêncio</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Fim das horas de silêncio</translation>
    </message>
    <message>
        <source>and</source>
        <comment>between two times of day</comment>
        <translation>e</translation>
    </message>
    <message>
        <source>Whose clock the quiet hours go by</source>
        <translation>Por qual relógio seguem as horas de silêncio</translation>
    </message>
    <message>
        <source>each recipient&apos;s time zone</source>
        <translation>fuso horário de cada destinatário</translation>
    </message>
    <message>
        <source>The campaign stops and goes on by itself. Answers to people go out at any hour. A recipient&apos;s time zone comes from the number; where a country has several, it must be allowed in all of them.</source>
        <translation>A campanha para e continua sozinha. Respostas às pessoas saem a qualquer hora. O fuso do destinatário vem do número; onde um país tem vários, precisa ser permitido em todos.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SecretField</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Mostrar: %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SessionActions</name>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Refresh state</source>
        <translation>Atualizar estado</translation>
    </message>
    <message>
        <source>Register webhook</source>
        <translation>Registrar webhook</translation>
    </message>
    <message>
        <source>Test message…</source>
        <translation>Mensagem de teste…</translation>
    </message>
    <message>
        <source>Log of states…</source>
        <translation>Histórico de estados…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remover…</translation>
    </message>
    <message>
        <source>Sets address, secret and events at the provider. Needs a personal access token.</source>
        <translation>Define endereço, segredo e eventos no provedor. Requer um token de acesso pessoal.</translation>
    </message>
    <message>
        <source>Gatehouse has no public address yet: start it with --public-url.</source>
        <translation>O Gatehouse ainda não tem endereço público: inicie-o com --public-url.</translation>
    </message>
    <message>
        <source>Disconnect sessions</source>
        <translation>Desconectar sessões</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %Ln session(s)? They neither send nor receive until somebody connects them again. What waits for them stays.</source>
        <translation>
            <numerusform>Desconectar %Ln sessão? Ela não envia nem recebe até que alguém a conecte novamente. O que está em espera permanece.</numerusform>
            <numerusform>Desconectar %Ln sessões? Elas não enviam nem recebem até que alguém as conecte novamente. O que está em espera permanece.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restart sessions</source>
        <translation>Reiniciar sessões</translation>
    </message>
    <message numerus="yes">
        <source>Restart %Ln session(s)? They neither send nor receive until they are connected again, which takes a moment. What waits for them stays.</source>
        <translation>
            <numerusform>Reiniciar %Ln sessão? Ela não envia nem recebe até estar conectada novamente, o que leva um momento. O que está em espera permanece.</numerusform>
            <numerusform>Reiniciar %Ln sessões? Elas não enviam nem recebem até estarem conectadas novamente, o que leva um momento. O que está em espera permanece.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume campaigns</source>
        <translation>Retomar campanhas</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SessionChoice</name>
    <message>
        <source>%1 · %2</source>
        <comment>number, pacing</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SessionDetail</name>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>The chosen session</source>
        <translation>A sessão escolhida</translation>
    </message>
    <message>
        <source>About the session</source>
        <translation>Sobre a sessão</translation>
    </message>
    <message>
        <source>Webhook address</source>
        <translation>Endereço do webhook</translation>
    </message>
    <message>
        <source>Copy the webhook address</source>
        <translation>Copiar o endereço do webhook</translation>
    </message>
    <message>
        <source>The actions below apply to all of them that allow it.</source>
        <translation>As ações abaixo se aplicam a todas as que as permitem.</translation>
    </message>
    <message>
        <source>no message waits</source>
        <translation>nenhuma mensagem em espera</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>number · provider · how many wait</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>· %1</source>
        <comment>when the state began</comment>
        <translation>· %1</translation>
    </message>
    <message>
        <source>Limits in force</source>
        <translation>Limites em vigor</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copiar o caminho</translation>
    </message>
    <message>
        <source>Providers cannot reach this machine yet. Start Gatehouse with --public-url and the address of your tunnel or proxy; webhooks then go to %1 below it.</source>
        <translation>Os provedores ainda não alcançam esta máquina. Inicie o Gatehouse com --public-url e o endereço do seu túnel ou proxy; os webhooks então vão para %1 abaixo dele.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>session: what went wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) chosen</source>
        <translation>
            <numerusform>%Ln sessão escolhida</numerusform>
            <numerusform>%Ln sessões escolhidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait</source>
        <translation>
            <numerusform>%Ln mensagem em espera</numerusform>
            <numerusform>%Ln mensagens em espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln sessão</numerusform>
            <numerusform>%Ln sessões</numerusform>
        </translation>
    </message>
    <message>
        <source>Next send: %1</source>
        <translation>Próximo envio: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SessionForm</name>
    <message>
        <source>API key of the session</source>
        <translation>Chave de API da sessão</translation>
    </message>
    <message>
        <source>Webhook secret</source>
        <translation>Segredo do webhook</translation>
    </message>
    <message>
        <source>Personal access token</source>
        <translation>Token de acesso pessoal</translation>
    </message>
    <message>
        <source>the provider&apos;s own</source>
        <translation>o do próprio provedor</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Phone number</source>
        <translation>Número de &amp;telefone</translation>
    </message>
    <message>
        <source>Leave it empty to keep the present one.</source>
        <translation>Deixe em branco para manter o atual.</translation>
    </message>
    <message>
        <source>&amp;API key of the session</source>
        <translation>&amp;Chave de API da sessão</translation>
    </message>
    <message>
        <source>In the provider&apos;s dashboard, at the session. It goes to the vault.</source>
        <translation>No painel do provedor, na página da sessão. Fica guardada no cofre.</translation>
    </message>
    <message>
        <source>&amp;Webhook secret</source>
        <translation>&amp;Segredo do webhook</translation>
    </message>
    <message>
        <source>Without it, nobody can tell the provider&apos;s webhooks from forged ones.</source>
        <translation>Sem ele, não há como distinguir os webhooks do provedor dos falsificados.</translation>
    </message>
    <message>
        <source>Provider&apos;s a&amp;ddress</source>
        <translation>En&amp;dereço do provedor</translation>
    </message>
    <message>
        <source>Personal access &amp;token (optional)</source>
        <translation>To&amp;ken de acesso pessoal (opcional)</translation>
    </message>
    <message>
        <source>With it and the session&apos;s id, Gatehouse can connect, restart and set the webhook itself.</source>
        <translation>Com ele e o ID da sessão, o Gatehouse pode conectar, reiniciar e definir o webhook por conta própria.</translation>
    </message>
    <message>
        <source>Session &amp;id in the account (optional)</source>
        <translation>&amp;ID da sessão na conta (opcional)</translation>
    </message>
    <message>
        <source>P&amp;lan: sets the pacing</source>
        <translation>&amp;Plano: define o ritmo</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SessionTable</name>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Ajustar à janela</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SessionWords</name>
    <message>
        <source>Unknown</source>
        <translation>Desconhecido</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Desconectada</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Needs scan</source>
        <translation>Requer leitura do QR</translation>
    </message>
    <message>
        <source>Needs code</source>
        <translation>Requer código</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectada</translation>
    </message>
    <message>
        <source>Logged out</source>
        <translation>Desvinculada</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirada</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token recusado</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausada</translation>
    </message>
    <message>
        <source>Slowed</source>
        <translation>Desacelerada</translation>
    </message>
    <message>
        <source>The provider has not said how this session stands. Refresh the state.</source>
        <translation>O provedor não informou a situação desta sessão. Atualize o estado.</translation>
    </message>
    <message>
        <source>Messages wait until the session is connected.</source>
        <translation>As mensagens ficam em espera até que a sessão seja conectada.</translation>
    </message>
    <message>
        <source>The provider is connecting to WhatsApp. This usually takes a few seconds.</source>
        <translation>O provedor está se conectando ao WhatsApp. Isso costuma levar alguns segundos.</translation>
    </message>
    <message>
        <source>The provider asks for a code instead of a scan. Finish linking in the provider&apos;s dashboard, or connect again for a QR code.</source>
        <translation>O provedor pede um código em vez da leitura do QR. Conclua a conexão no painel do provedor ou conecte novamente para obter um código QR.</translation>
    </message>
    <message>
        <source>The phone unlinked this device. Connect again and scan the new code; messages wait meanwhile.</source>
        <translation>O celular desvinculou este dispositivo. Conecte novamente e leia o novo código; enquanto isso, as mensagens ficam em espera.</translation>
    </message>
    <message>
        <source>The link to the phone ran out. Connect again and scan the new code; messages wait meanwhile.</source>
        <translation>O vínculo com o celular expirou. Conecte novamente e leia o novo código; enquanto isso, as mensagens ficam em espera.</translation>
    </message>
    <message>
        <source>The provider does not accept the API key any more. Enter the present one; messages wait meanwhile.</source>
        <translation>O provedor não aceita mais a chave de API. Informe a atual; enquanto isso, as mensagens ficam em espera.</translation>
    </message>
    <message>
        <source>Paused: nothing is sent until you resume it.</source>
        <translation>Pausada: nada é enviado até que você a retome.</translation>
    </message>
    <message>
        <source>Paused by %1: nothing is sent until somebody resumes it.</source>
        <translation>Pausada por %1: nada é enviado até que alguém a retome.</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>sent today / cap</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n em dúvida</numerusform>
            <numerusform>%n em dúvida</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>waiting · in doubt</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>now</source>
        <translation>agora</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>há %n s</numerusform>
            <numerusform>há %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>há %n min</numerusform>
            <numerusform>há %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>há %n h</numerusform>
            <numerusform>há %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausada</translation>
    </message>
    <message>
        <source>paused by %1</source>
        <translation>pausada por %1</translation>
    </message>
    <message>
        <source>waits for the connection</source>
        <translation>aguarda a conexão</translation>
    </message>
    <message>
        <source>waits for a token</source>
        <translation>aguarda um token</translation>
    </message>
    <message>
        <source>waits for pairing</source>
        <translation>aguarda o pareamento</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>limite de ritmo</translation>
    </message>
    <message>
        <source>account protection</source>
        <translation>proteção da conta</translation>
    </message>
    <message>
        <source>daily limit reached</source>
        <translation>limite diário atingido</translation>
    </message>
    <message>
        <source>the provider asked to wait</source>
        <translation>o provedor pediu para aguardar</translation>
    </message>
    <message>
        <source>pause after a burst</source>
        <translation>pausa após uma rajada</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>agendada</translation>
    </message>
    <message>
        <source>in %1: %2</source>
        <comment>time span: reason</comment>
        <translation>em %1: %2</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>ociosa</translation>
    </message>
    <message>
        <source>Paid plan</source>
        <translation>Plano pago</translation>
    </message>
    <message>
        <source>Paid plan with account protection</source>
        <translation>Plano pago com proteção da conta</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Avaliação</translation>
    </message>
    <message>
        <source>Up to 256 messages a minute, no limit a day. Nothing slows a campaign down: choose this only for numbers that already write much.</source>
        <translation>Até 256 mensagens por minuto, sem limite diário. Nada desacelera uma campanha: escolha esta opção somente para números que já escrevem muito.</translation>
    </message>
    <message>
        <source>One message every 5 seconds, about 720 an hour. Choose it when the switch is on at the provider: what comes faster is refused there.</source>
        <translation>Uma mensagem a cada 5 segundos, cerca de 720 por hora. Escolha esta opção quando a proteção estiver ativada no provedor: o que vier mais rápido será recusado por ele.</translation>
    </message>
    <message>
        <source>One message a minute and 50 a day. Enough to try things out.</source>
        <translation>Uma mensagem por minuto e 50 por dia. O suficiente para experimentar.</translation>
    </message>
    <message>
        <source>WhatsApp&apos;s terms do not allow interfaces that work through WhatsApp Web, as this provider does. Numbers can be blocked at any time, and no pacing makes one safe.</source>
        <translation>Os termos do WhatsApp não permitem interfaces que funcionam pelo WhatsApp Web, como a deste provedor. Números podem ser bloqueados a qualquer momento, e nenhum ritmo de envio garante segurança.</translation>
    </message>
    <message>
        <source>trial plan</source>
        <translation>plano de avaliação</translation>
    </message>
    <message>
        <source>set here</source>
        <translation>definido aqui</translation>
    </message>
    <message>
        <source>provider&apos;s rule</source>
        <translation>regra do provedor</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 por minuto</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Por dia</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sem limite</translation>
    </message>
    <message>
        <source>Pause between two</source>
        <translation>Intervalo entre duas</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>Ao mesmo tempo</translation>
    </message>
    <message>
        <source>In one go</source>
        <translation>De uma só vez</translation>
    </message>
    <message>
        <source>Random delay</source>
        <translation>Atraso aleatório</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aquecimento</translation>
    </message>
    <message>
        <source>on, for campaigns</source>
        <translation>ativado, para campanhas</translation>
    </message>
    <message>
        <source>The provider refuses the API key</source>
        <translation>O provedor recusa a chave de API</translation>
    </message>
    <message>
        <source>Token works</source>
        <translation>O token funciona</translation>
    </message>
    <message>
        <source>Token not tried yet</source>
        <translation>Token ainda não testado</translation>
    </message>
    <message>
        <source>The linked phone has another number</source>
        <translation>O celular conectado tem outro número</translation>
    </message>
    <message>
        <source>Number matches</source>
        <translation>O número confere</translation>
    </message>
    <message>
        <source>Webhook registered, secret set</source>
        <translation>Webhook registrado, segredo definido</translation>
    </message>
    <message>
        <source>The provider delivers webhooks elsewhere</source>
        <translation>O provedor entrega os webhooks em outro endereço</translation>
    </message>
    <message>
        <source>Webhook registered</source>
        <translation>Webhook registrado</translation>
    </message>
    <message>
        <source>A test webhook came back</source>
        <translation>Um webhook de teste voltou</translation>
    </message>
    <message>
        <source>Copy the session&apos;s API key from the provider&apos;s dashboard again.</source>
        <translation>Copie novamente a chave de API da sessão do painel do provedor.</translation>
    </message>
    <message>
        <source>The provider could not be asked. Check the network, then check again.</source>
        <translation>Não foi possível consultar o provedor. Confira a rede e verifique novamente.</translation>
    </message>
    <message>
        <source>It ends in %1. Correct the number here, or link the right phone.</source>
        <translation>Ele termina em %1. Corrija o número aqui ou conecte o celular certo.</translation>
    </message>
    <message>
        <source>Shown once a phone is linked.</source>
        <translation>Aparece quando um celular estiver conectado.</translation>
    </message>
    <message>
        <source>Gatehouse has no public address yet: start it with --public-url, or set up a tunnel.</source>
        <translation>O Gatehouse ainda não tem endereço público: inicie-o com --public-url ou configure um túnel.</translation>
    </message>
    <message>
        <source>Copy the address and the secret into the provider&apos;s dashboard, or add a personal access token.</source>
        <translation>Copie o endereço e o segredo para o painel do provedor ou adicione um token de acesso pessoal.</translation>
    </message>
    <message>
        <source>Register it again to bring answers and delivery reports here.</source>
        <translation>Registre-o novamente para receber aqui as respostas e os relatórios de entrega.</translation>
    </message>
    <message>
        <source>Nothing has come yet. Send a test message, or write to this number from another phone.</source>
        <translation>Nada chegou ainda. Envie uma mensagem de teste ou escreva para este número de outro celular.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Adicionada</translation>
    </message>
    <message>
        <source>Imported from the account</source>
        <translation>Importada da conta</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alterada</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Retomada</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>Reiniciada</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Removida</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what: detail</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No message waits.</source>
        <translation>Nenhuma mensagem em espera.</translation>
    </message>
    <message>
        <source>Conversations stay readable.</source>
        <translation>As conversas continuam legíveis.</translation>
    </message>
    <message>
        <source>Its tokens are deleted. At the provider the session stays as it is.</source>
        <translation>Os tokens dela são excluídos. No provedor, a sessão continua como está.</translation>
    </message>
    <message>
        <source>Its tokens are not in the vault: enter them again.</source>
        <translation>Os tokens não estão no cofre: informe-os novamente.</translation>
    </message>
    <message>
        <source>The vault is closed, so its tokens cannot be read: open the keychain.</source>
        <translation>O cofre está fechado e os tokens não podem ser lidos: abra o chaveiro.</translation>
    </message>
    <message>
        <source>The vault is open again</source>
        <translation>O cofre está aberto novamente</translation>
    </message>
    <message>
        <source>The provider warns</source>
        <translation>O provedor avisa</translation>
    </message>
    <message>
        <source>quiet hours of the campaign</source>
        <translation>horas de silêncio da campanha</translation>
    </message>
    <message>
        <source>warming up, enough for today</source>
        <translation>em aquecimento, basta por hoje</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queued message(s) will be cancelled.</source>
        <translation>
            <numerusform>%Ln mensagem na fila será cancelada.</numerusform>
            <numerusform>%Ln mensagens na fila serão canceladas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in doubt stay in doubt: they cannot be looked up any more.</source>
        <translation>
            <numerusform>%Ln mensagem em dúvida continua em dúvida: não será mais possível consultá-la.</numerusform>
            <numerusform>%Ln mensagens em dúvida continuam em dúvida: não será mais possível consultá-las.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running campaign(s) will go on without it.</source>
        <translation>
            <numerusform>%Ln campanha em andamento continuará sem ela.</numerusform>
            <numerusform>%Ln campanhas em andamento continuarão sem ela.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running campaign(s) will go on without these sessions.</source>
        <translation>
            <numerusform>%Ln campanha em andamento continuará sem estas sessões.</numerusform>
            <numerusform>%Ln campanhas em andamento continuarão sem estas sessões.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) stay readable.</source>
        <translation>
            <numerusform>%Ln conversa continua legível.</numerusform>
            <numerusform>%Ln conversas continuam legíveis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their tokens are deleted. At the provider the sessions stay as they are.</source>
        <translation>Os tokens delas são excluídos. No provedor, as sessões continuam como estão.</translation>
    </message>
    <message>
        <source>Campaigns held</source>
        <translation>Campanhas retidas</translation>
    </message>
    <message>
        <source>one try, the provider keeps failing</source>
        <translation>uma tentativa, o provedor continua falhando</translation>
    </message>
    <message>
        <source>taking up speed after a break</source>
        <translation>ganhando velocidade após uma pausa</translation>
    </message>
    <message>
        <source>health %1 of 100, half the pace</source>
        <translation>saúde %1 de 100, metade do ritmo</translation>
    </message>
    <message>
        <source>campaigns held, health %1 of 100</source>
        <translation>campanhas retidas, saúde %1 de 100</translation>
    </message>
    <message>
        <source>quiet hours at the recipient&apos;s</source>
        <translation>horas de silêncio no fuso do destinatário</translation>
    </message>
    <message>
        <source>Pause of campaigns</source>
        <translation>Pausa das campanhas</translation>
    </message>
    <message numerus="yes">
        <source>%1 after %n message(s)</source>
        <translation>
            <numerusform>%1 após %n mensagem</numerusform>
            <numerusform>%1 após %n mensagens</numerusform>
        </translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Saúde</translation>
    </message>
    <message>
        <source>Campaigns resumed</source>
        <translation>Campanhas retomadas</translation>
    </message>
    <message>
        <source>Paused by a retry rule</source>
        <translation>Pausada por uma regra de nova tentativa</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SessionsModel</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provedor</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Next send</source>
        <translation>Próximo envio</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 desde %2</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Saúde</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SessionsPage</name>
    <message>
        <source>No session yet</source>
        <translation>Ainda não há sessões</translation>
    </message>
    <message>
        <source>A session is one WhatsApp number, connected through a provider. Its state, its queue and its limits appear here.</source>
        <translation>Uma sessão é um número de WhatsApp conectado por meio de um provedor. O estado, a fila e os limites dela aparecem aqui.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>No session has this state and this text.</source>
        <translation>Nenhuma sessão tem este estado e este texto.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Show sessions in this state</source>
        <translation>Mostrar sessões neste estado</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Todos os estados</translation>
    </message>
    <message>
        <source>Filter by name or number</source>
        <translation>Filtrar por nome ou número</translation>
    </message>
    <message>
        <source>Add session…</source>
        <translation>Adicionar sessão…</translation>
    </message>
    <message>
        <source>Add your first session…</source>
        <translation>Adicionar sua primeira sessão…</translation>
    </message>
    <message>
        <source>Show all sessions</source>
        <translation>Mostrar todas as sessões</translation>
    </message>
    <message>
        <source>Add session</source>
        <translation>Adicionar sessão</translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation>Filtrar sessões</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Histórico de %1</translation>
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
    <name>gatehouse::ui::SpanField</name>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::StartStep</name>
    <message>
        <source>&amp;Schedule</source>
        <translation>Agenda&amp;r</translation>
    </message>
    <message>
        <source>Start no&amp;w</source>
        <translation>Iniciar a&amp;gora</translation>
    </message>
    <message>
        <source>This keeps the campaign from starting</source>
        <translation>Isto impede o início da campanha</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) will get this message</source>
        <translation>
            <numerusform>%Ln pessoa receberá esta mensagem</numerusform>
            <numerusform>%Ln pessoas receberão esta mensagem</numerusform>
        </translation>
    </message>
    <message>
        <source>Who opts out meanwhile is not written to. You can pause at any time and cancel what still waits; what was sent cannot be called back.</source>
        <translation>Quem se descadastrar nesse meio-tempo não recebe a mensagem. Você pode pausar a qualquer momento e cancelar o que ainda estiver em espera; o que já foi enviado não pode ser recolhido.</translation>
    </message>
    <message>
        <source>It begins %1 and goes out through %2.</source>
        <translation>Início: %1; o envio é feito por %2.</translation>
    </message>
    <message>
        <source>It begins at once and goes out through %1.</source>
        <translation>Começa imediatamente; o envio é feito por %1.</translation>
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
        <source>%1 of %Ln session(s) connected</source>
        <translation>
            <numerusform>%1 de %Ln sessão conectada</numerusform>
            <numerusform>%1 de %Ln sessões conectadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation>
            <numerusform>%Ln em dúvida</numerusform>
            <numerusform>%Ln em dúvida</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::StepButton</name>
    <message>
        <source>done</source>
        <translation>concluída</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>ainda não concluída</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SuppressionDialog</name>
    <message>
        <source>Opt out a number</source>
        <translation>Descadastrar um número</translation>
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
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SuppressionsModel</name>
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
    <name>gatehouse::ui::TestDialog</name>
    <message>
        <source>Send a test</source>
        <translation>Enviar um teste</translation>
    </message>
    <message>
        <source>&amp;Phone number</source>
        <translation>Número de &amp;telefone</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de telefone</translation>
    </message>
    <message>
        <source>&amp;Send the test</source>
        <translation>&amp;Enviar o teste</translation>
    </message>
    <message>
        <source>The message goes to %1 now, with the values of the first row.</source>
        <translation>A mensagem vai agora para %1, com os valores da primeira linha.</translation>
    </message>
    <message>
        <source>Write the number with + and the country&apos;s code. The message goes with the values of the first row.</source>
        <translation>Escreva o número com + e o código do país. A mensagem vai com os valores da primeira linha.</translation>
    </message>
    <message>
        <source>On its way to %1.</source>
        <translation>A caminho de %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::TestMessageDialog</name>
    <message>
        <source>Test message from Gatehouse</source>
        <translation>Mensagem de teste do Gatehouse</translation>
    </message>
    <message>
        <source>Test message through %1</source>
        <translation>Mensagem de teste por %1</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Para</translation>
    </message>
    <message>
        <source>To: a phone number</source>
        <translation>Para: um número de telefone</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>It waits its turn like any other message, and counts towards the day&apos;s limit.</source>
        <translation>Ela aguarda a vez como qualquer outra mensagem e conta para o limite do dia.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
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
    <message>
        <source>Send again</source>
        <translation>Enviar novamente</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ThreadView</name>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
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
    <message>
        <source>%1 — %2</source>
        <comment>state of a message and its exact time</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>You saw it on the phone. It counts as sent, and nothing goes out again.</source>
        <translation>Você a viu no celular. Ela conta como enviada, e nada sai de novo.</translation>
    </message>
    <message>
        <source>It is not on the phone. It waits in the queue again and goes out once more.</source>
        <translation>Ela não está no celular. Volta para a fila e sai mais uma vez.</translation>
    </message>
    <message>
        <source>Puts a copy of this message in the queue.</source>
        <translation>Coloca uma cópia desta mensagem na fila.</translation>
    </message>
    <message>
        <source>Asks the provider for the file again.</source>
        <translation>Pede o arquivo ao provedor de novo.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::TimeRange</name>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dias</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::TimelineDialog</name>
    <message>
        <source>What happened to the message</source>
        <translation>O que aconteceu com a mensagem</translation>
    </message>
    <message>
        <source>What happened, oldest first</source>
        <translation>O que aconteceu, do mais antigo ao mais novo</translation>
    </message>
    <message>
        <source>The message is no longer kept.</source>
        <translation>A mensagem não está mais guardada.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::TimelineWords</name>
    <message>
        <source>Taken in</source>
        <translation>Recebida</translation>
    </message>
    <message>
        <source>Chosen to go next</source>
        <translation>Escolhida como a próxima</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Tentativa</translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation>Aguarda resposta</translation>
    </message>
    <message>
        <source>Taken by the provider</source>
        <translation>Aceita pelo provedor</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Recusada</translation>
    </message>
    <message>
        <source>To be tried again</source>
        <translation>Será tentada novamente</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Não enviada</translation>
    </message>
    <message>
        <source>No readable answer</source>
        <translation>Sem resposta legível</translation>
    </message>
    <message>
        <source>Waits for the recipient&apos;s morning</source>
        <translation>Espera a manhã do destinatário</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Sendo enviada</translation>
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
        <source>Given up</source>
        <translation>Desistência</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Em dúvida</translation>
    </message>
    <message>
        <source>In doubt: it waited in a backup that was restored</source>
        <translation>Em dúvida: aguardava em um backup que foi restaurado</translation>
    </message>
    <message>
        <source>Put back to the queue</source>
        <translation>Recolocada na fila</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Descartada</translation>
    </message>
    <message>
        <source>Taken back from the discarded</source>
        <translation>Recuperada do descarte</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Tarde demais</translation>
    </message>
    <message>
        <source>Settled: it was sent</source>
        <translation>Esclarecido: foi enviada</translation>
    </message>
    <message>
        <source>Settled: it was not sent</source>
        <translation>Esclarecido: não foi enviada</translation>
    </message>
    <message>
        <source>Settled: not sent, and left so</source>
        <translation>Resolvida: não enviada, e deixada assim</translation>
    </message>
    <message>
        <source>Not in the provider&apos;s log</source>
        <translation>Não consta no registro do provedor</translation>
    </message>
    <message>
        <source>One of several in the provider&apos;s log</source>
        <translation>Uma de várias no registro do provedor</translation>
    </message>
    <message>
        <source>The provider&apos;s log keeps no texts</source>
        <translation>O registro do provedor não guarda textos</translation>
    </message>
    <message>
        <source>The provider&apos;s log could not be read</source>
        <translation>Não foi possível ler o registro do provedor</translation>
    </message>
    <message>
        <source>The provider&apos;s log cannot be read from here</source>
        <translation>O registro do provedor não pode ser lido daqui</translation>
    </message>
    <message>
        <source>A webhook fits several messages</source>
        <translation>Um webhook serve a várias mensagens</translation>
    </message>
    <message>
        <source>Told again: taken by the provider</source>
        <translation>Informado de novo: aceita pelo provedor</translation>
    </message>
    <message>
        <source>Told again: sent</source>
        <translation>Informado de novo: enviada</translation>
    </message>
    <message>
        <source>Told again: delivered</source>
        <translation>Informado de novo: entregue</translation>
    </message>
    <message>
        <source>Told again: read</source>
        <translation>Informado de novo: lida</translation>
    </message>
    <message>
        <source>Told again: played</source>
        <translation>Informado de novo: reproduzida</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Reproduzida</translation>
    </message>
    <message>
        <source>Held back: opted out</source>
        <translation>Retida: a pessoa pediu para não receber</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>Known under an earlier number</source>
        <translation>Conhecida por um número anterior</translation>
    </message>
    <message>
        <source>Settled by a webhook: it was sent</source>
        <translation>Esclarecida por um webhook: foi enviada</translation>
    </message>
    <message>
        <source>Settled by the provider&apos;s record: it was sent</source>
        <translation>Esclarecida pelo registro do provedor: foi enviada</translation>
    </message>
    <message>
        <source>Sent anew</source>
        <translation>Enviada novamente</translation>
    </message>
    <message>
        <source>Made from another message</source>
        <translation>Criada a partir de outra mensagem</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>limite de ritmo</translation>
    </message>
    <message>
        <source>account protection</source>
        <translation>proteção da conta</translation>
    </message>
    <message>
        <source>daily limit reached</source>
        <translation>limite diário atingido</translation>
    </message>
    <message>
        <source>the provider asked to wait</source>
        <translation>o provedor pediu para aguardar</translation>
    </message>
    <message>
        <source>one try, the provider keeps failing</source>
        <translation>uma tentativa, o provedor continua falhando</translation>
    </message>
    <message>
        <source>taking up speed after a break</source>
        <translation>ganhando velocidade após uma pausa</translation>
    </message>
    <message>
        <source>pause after a burst</source>
        <translation>pausa após uma rajada</translation>
    </message>
    <message>
        <source>half the pace for the number&apos;s health</source>
        <translation>metade do ritmo pela saúde do número</translation>
    </message>
    <message>
        <source>campaigns are held for the number&apos;s health</source>
        <translation>as campanhas ficam retidas pela saúde do número</translation>
    </message>
    <message>
        <source>quiet hours at the recipient&apos;s</source>
        <translation>horas de silêncio no fuso do destinatário</translation>
    </message>
    <message>
        <source>quiet hours of the campaign</source>
        <translation>horas de silêncio da campanha</translation>
    </message>
    <message>
        <source>warming up, enough for today</source>
        <translation>em aquecimento, basta por hoje</translation>
    </message>
    <message>
        <source>Planned for %1.</source>
        <translation>Programada para %1.</translation>
    </message>
    <message>
        <source>Planned for now.</source>
        <translation>Programada para agora.</translation>
    </message>
    <message>
        <source>Tried again in %1.</source>
        <translation>Nova tentativa em %1.</translation>
    </message>
    <message>
        <source>Tried again as soon as its turn comes.</source>
        <translation>Nova tentativa assim que chegar a sua vez.</translation>
    </message>
    <message>
        <source>Waits: its campaign is paused.</source>
        <translation>Aguarda: a campanha está pausada.</translation>
    </message>
    <message>
        <source>Waits: its session is paused.</source>
        <translation>Aguarda: a sessão está pausada.</translation>
    </message>
    <message>
        <source>Waits until its session is connected.</source>
        <translation>Aguarda a sessão se conectar.</translation>
    </message>
    <message>
        <source>Waits for its turn.</source>
        <translation>Aguarda a sua vez.</translation>
    </message>
    <message>
        <source>Next send in %1: %2.</source>
        <comment>time span: reason</comment>
        <translation>Próximo envio em %1: %2.</translation>
    </message>
    <message>
        <source>Waits: %1.</source>
        <comment>reason</comment>
        <translation>Aguarda: %1.</translation>
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
