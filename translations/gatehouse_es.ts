<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>gatehouse::ui::AccessKeyDialog</name>
    <message>
        <source>Make key</source>
        <translation>Crear clave</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>Nueva clave de API</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Todos los clientes</translation>
    </message>
    <message>
        <source>&amp;Name: the program that will use it</source>
        <translation>&amp;Nombre: el programa que la usará</translation>
    </message>
    <message>
        <source>It &amp;may</source>
        <translation>Pu&amp;ede</translation>
    </message>
    <message>
        <source>It &amp;sees</source>
        <translation>&amp;Ve</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>La clave</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>This is the key. It is shown this once and kept nowhere: copy it to where it is used.</source>
        <translation>Esta es la clave. Se muestra solo esta vez y no se guarda en ningún lugar: hay que copiarla en el programa que la usará.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::AccessKeyModel</name>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Read and send</source>
        <translation>Leer y enviar</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Todos los clientes</translation>
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
        <translation>Token de acceso personal</translation>
    </message>
    <message>
        <source>&amp;List sessions</source>
        <translation>&amp;Listar sesiones</translation>
    </message>
    <message>
        <source>Create a new &amp;one in the account</source>
        <translation>Crear &amp;una nueva en la cuenta</translation>
    </message>
    <message>
        <source>Personal access &amp;token</source>
        <translation>&amp;Token de acceso personal</translation>
    </message>
    <message>
        <source>In the provider&apos;s dashboard, under settings. It goes to the vault with each session.</source>
        <translation>Está en el panel del proveedor, en la configuración. Se guarda en la bóveda con cada sesión.</translation>
    </message>
    <message>
        <source>Provider&apos;s a&amp;ddress</source>
        <translation>&amp;Dirección del proveedor</translation>
    </message>
    <message>
        <source>Provider&apos;s address</source>
        <translation>Dirección del proveedor</translation>
    </message>
    <message>
        <source>the provider&apos;s own</source>
        <translation>la del propio proveedor</translation>
    </message>
    <message>
        <source>Sessions of the account</source>
        <translation>Sesiones de la cuenta</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
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
        <translation>El proveedor no acepta este token de acceso personal. Copiarlo de nuevo desde el panel; no es el mismo que la clave de API de una sesión.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>ya está aquí</translation>
    </message>
    <message>
        <source>The account has no session yet.</source>
        <translation>La cuenta todavía no tiene sesiones.</translation>
    </message>
    <message>
        <source>All sessions of the account are here already.</source>
        <translation>Todas las sesiones de la cuenta ya están aquí.</translation>
    </message>
    <message>
        <source>Choose what to bring here:</source>
        <translation>Elegir qué traer aquí:</translation>
    </message>
    <message>
        <source>Create session</source>
        <translation>Crear sesión</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message numerus="yes">
        <source>Import %n session(s)</source>
        <translation>
            <numerusform>Importar %n sesión</numerusform>
            <numerusform>Importar %n sesiones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::AddSessionDialog</name>
    <message>
        <source>From the provider &amp;account, with a personal access token</source>
        <translation>Desde la &amp;cuenta del proveedor, con un token de acceso personal</translation>
    </message>
    <message>
        <source>One session by &amp;hand, with its API key</source>
        <translation>Una sesión a &amp;mano, con su clave de API</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add session</source>
        <translation>Agregar sesión</translation>
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
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Step %1 of 3 · %2</source>
        <translation>Paso %1 de 3 · %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::AlertBar</name>
    <message>
        <source>A scheduled campaign was not started. Open it to see why.</source>
        <translation>Una campaña programada no se inició. Abrirla para ver el motivo.</translation>
    </message>
    <message>
        <source>A campaign was paused because all of its sessions were removed.</source>
        <translation>Una campaña se pausó porque se quitaron todas sus sesiones.</translation>
    </message>
    <message>
        <source>%1 stopped: the provider does not accept its token. Enter a new one.</source>
        <translation>%1 se detuvo: el proveedor no acepta su token. Ingresar uno nuevo.</translation>
    </message>
    <message>
        <source>%1 stopped: it has expired at the provider. Renew it there.</source>
        <translation>%1 se detuvo: venció en el proveedor. Renovarla allí.</translation>
    </message>
    <message>
        <source>%1 was logged out by the phone. Pair it again.</source>
        <translation>%1 fue desvinculada desde el teléfono. Vincularla de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more)</source>
        <translation>
            <numerusform>%1 (%n más)</numerusform>
            <numerusform>%1 (%n más)</numerusform>
        </translation>
    </message>
    <message>
        <source>Open campaigns</source>
        <translation>Abrir campañas</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Abrir sesión</translation>
    </message>
    <message>
        <source>%1 stopped: a retry rule paused it after the provider refused a message. Look at its log, then resume it.</source>
        <translation>%1 se detuvo: una regla de reintento la pausó después de que el proveedor rechazara un mensaje. Mire su registro y reanúdela.</translation>
    </message>
    <message>
        <source>%1 holds its campaigns: the health of its number is bad. Look at the signs, then resume.</source>
        <translation>%1 retiene sus campañas: la salud de su número es mala. Mire las señales y reanude.</translation>
    </message>
    <message>
        <source>The data was restored from a backup. What waited in it may have been sent since: settle it.</source>
        <translation>Los datos se restauraron de una copia de seguridad. Lo que esperaba en ella pudo enviarse desde entonces: resuelva las dudas.</translation>
    </message>
    <message>
        <source>Open doubts</source>
        <translation>Abrir dudas</translation>
    </message>
    <message>
        <source>No backup could be made: the disk is full. Free some space; it is tried again every hour.</source>
        <translation>No se pudo hacer la copia de seguridad: el disco está lleno. Libere espacio; se vuelve a intentar cada hora.</translation>
    </message>
    <message>
        <source>No backup could be made: the folder of backups cannot be written. It is tried again every hour.</source>
        <translation>No se pudo hacer la copia de seguridad: no se puede escribir en su carpeta. Se vuelve a intentar cada hora.</translation>
    </message>
    <message>
        <source>No backup could be made: the database is damaged. Close the program and run gatehouse --check.</source>
        <translation>No se pudo hacer la copia de seguridad: la base de datos está dañada. Cierre el programa y ejecute gatehouse --check.</translation>
    </message>
    <message>
        <source>No backup could be made. It is tried again every hour; the log says why.</source>
        <translation>No se pudo hacer la copia de seguridad. Se vuelve a intentar cada hora; el registro dice por qué.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ApiSection</name>
    <message>
        <source>HTTP interface</source>
        <translation>Interfaz HTTP</translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation>&amp;Revocar…</translation>
    </message>
    <message>
        <source>Other programs send and read through this interface. Each uses a key of its own, so that one can be taken back without stopping the others.</source>
        <translation>Otros programas envían y leen por esta interfaz. Cada uno usa su propia clave, de modo que se puede retirar una sin detener a los demás.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>Claves de API</translation>
    </message>
    <message>
        <source>New &amp;key…</source>
        <translation>Nueva c&amp;lave…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Revoke API key</source>
        <translation>Revocar clave de API</translation>
    </message>
    <message>
        <source>Revoke the key of %1? Programs that use it are refused from this moment on. The key cannot be brought back.</source>
        <translation>¿Revocar la clave de %1? Los programas que la usan serán rechazados desde este momento. La clave no se puede recuperar.</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Revocar clave</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::AppearanceSection</name>
    <message>
        <source>Appearance and language</source>
        <translation>Apariencia e idioma</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>&amp;Tamaño del texto</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>I&amp;dioma</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <comment>language</comment>
        <translation>El del sistema</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ArrivalNotifier</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n mensaje nuevo</numerusform>
            <numerusform>%n mensajes nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>The latest is from %1.</source>
        <translation>El más reciente es de %1.</translation>
    </message>
    <message>
        <source>Asked not to be written to any more.</source>
        <translation>Pidió no recibir más mensajes.</translation>
    </message>
    <message>
        <source>Sent a new message.</source>
        <translation>Envió un mensaje nuevo.</translation>
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
        <translation>Quitar el archivo %1</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message numerus="yes">
        <source>%n left out: an answer takes files, not folders, and %1 at most.</source>
        <translation>
            <numerusform>%n quedó fuera: una respuesta lleva archivos, no carpetas, y como máximo %1.</numerusform>
            <numerusform>%n quedaron fuera: una respuesta lleva archivos, no carpetas, y como máximo %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::AudienceProblemModel</name>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Por qué se excluye</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Contenido</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::AudienceStep</name>
    <message>
        <source>&amp;Import</source>
        <translation>I&amp;mportar</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Cancelar la importación</translation>
    </message>
    <message>
        <source>E&amp;xport problems…</source>
        <translation>E&amp;xportar problemas…</translation>
    </message>
    <message>
        <source>Name of the &amp;campaign</source>
        <translation>Nombre de la &amp;campaña</translation>
    </message>
    <message>
        <source>C&amp;lient</source>
        <translation>C&amp;liente</translation>
    </message>
    <message>
        <source>How much of the file is read</source>
        <translation>Cuánto se ha leído del archivo</translation>
    </message>
    <message>
        <source>can be sent</source>
        <translation>se pueden enviar</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>no válidas</translation>
    </message>
    <message>
        <source>duplicates</source>
        <translation>duplicadas</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>de baja</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Primeras filas</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Primeras filas del archivo</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Filas excluidas</translation>
    </message>
    <message>
        <source>Choose a client</source>
        <translation>Elegir un cliente</translation>
    </message>
    <message>
        <source>Left out (%1)</source>
        <translation>Excluidas (%1)</translation>
    </message>
    <message>
        <source>&amp;Import again: replaces these rows</source>
        <translation>I&amp;mportar de nuevo: reemplaza estas filas</translation>
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
        <translation>Tablas (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>%Ln fila leída</numerusform>
            <numerusform>%Ln filas leídas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::BreakerRow</name>
    <message>
        <source>Failures in a row that open the breaker</source>
        <translation>Fallos seguidos que abren el interruptor</translation>
    </message>
    <message>
        <source>First wait of the breaker</source>
        <translation>Primera espera del interruptor</translation>
    </message>
    <message>
        <source>Longest wait of the breaker</source>
        <translation>Espera más larga del interruptor</translation>
    </message>
    <message>
        <source>Back to the standard</source>
        <translation>Volver al estándar</translation>
    </message>
    <message>
        <source>Breaker: back to the standard</source>
        <translation>Interruptor: volver al estándar</translation>
    </message>
    <message>
        <source>then one try after</source>
        <translation>después un intento tras</translation>
    </message>
    <message>
        <source>at most every</source>
        <translation>como máximo cada</translation>
    </message>
    <message>
        <source>Enter a time such as 5 s, 2 min or 1 h.</source>
        <translation>Escriba un tiempo como 5 s, 2 min o 1 h.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::BubbleBuilder</name>
    <message>
        <source>Answers</source>
        <translation>Responde a</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>An earlier message</source>
        <translation>Un mensaje anterior</translation>
    </message>
    <message>
        <source>This message was withdrawn.</source>
        <translation>Se eliminó este mensaje.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Ver en el mapa</translation>
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
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Volver a descargar</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Sí se envió</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>It is not known whether this message went out. Look at the phone: if it is there, nothing goes out again; if it is not, it goes out once more.</source>
        <translation>No se sabe si este mensaje salió. Mire en el teléfono: si está allí, no sale nada de nuevo; si no está, sale otra vez.</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>No se envió</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignActions</name>
    <message>
        <source>Cancel campaign</source>
        <translation>Cancelar campaña</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %1? %Ln waiting message(s) will not be sent.</source>
        <translation>
            <numerusform>¿Cancelar %1? No se enviará %Ln mensaje en espera.</numerusform>
            <numerusform>¿Cancelar %1? No se enviarán %Ln mensajes en espera.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was sent stays sent, and a cancelled campaign cannot be started again.</source>
        <translation>Lo enviado queda enviado, y una campaña cancelada no se puede volver a iniciar.</translation>
    </message>
    <message>
        <source>Cancel the campaign</source>
        <translation>Cancelar la campaña</translation>
    </message>
    <message>
        <source>Delete campaign</source>
        <translation>Eliminar campaña</translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 with its audience of %Ln row(s)?</source>
        <translation>
            <numerusform>¿Eliminar %1 con su audiencia de %Ln fila?</numerusform>
            <numerusform>¿Eliminar %1 con su audiencia de %Ln filas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages that were sent stay in their conversations. The campaign cannot be brought back.</source>
        <translation>Los mensajes enviados quedan en sus conversaciones. La campaña no se puede recuperar.</translation>
    </message>
    <message>
        <source>Delete the campaign</source>
        <translation>Eliminar la campaña</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignChecks</name>
    <message>
        <source>There is nobody to write to yet</source>
        <translation>Todavía no hay a quién escribir</translation>
    </message>
    <message>
        <source>Import a file with phone numbers.</source>
        <translation>Importar un archivo con números de teléfono.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>%1 of %2 rows can be sent</source>
        <translation>Se pueden enviar %1 de %2 filas</translation>
    </message>
    <message>
        <source>No row is left out.</source>
        <translation>No se excluye ninguna fila.</translation>
    </message>
    <message>
        <source>See the list</source>
        <translation>Ver la lista</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>session, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No session is chosen</source>
        <translation>No hay ninguna sesión elegida</translation>
    </message>
    <message>
        <source>Choose through which numbers it is sent.</source>
        <translation>Elegir desde qué números se envía.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) cannot send now</source>
        <translation>
            <numerusform>%Ln sesión no puede enviar ahora</numerusform>
            <numerusform>%Ln sesiones no pueden enviar ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Their part waits until they are back.</source>
        <translation>%1. Su parte espera hasta que vuelvan.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>The session is connected</source>
        <translation>La sesión está conectada</translation>
    </message>
    <message>
        <source>Both sessions are connected</source>
        <translation>Las dos sesiones están conectadas</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln sessions are connected</source>
        <translation>
            <numerusform>%Ln sesión está conectada</numerusform>
            <numerusform>Las %Ln sesiones están conectadas</numerusform>
        </translation>
    </message>
    <message>
        <source>The message is empty</source>
        <translation>El mensaje está vacío</translation>
    </message>
    <message>
        <source>Write a text or attach something.</source>
        <translation>Escribir un texto o adjuntar algo.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>The text is too long</source>
        <translation>El texto es demasiado largo</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Acortar</translation>
    </message>
    <message numerus="yes">
        <source>The file has no column for %Ln variable(s)</source>
        <translation>
            <numerusform>El archivo no tiene columna para %Ln variable</numerusform>
            <numerusform>El archivo no tiene columna para %Ln variables</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Correct the name or import a file that has it.</source>
        <translation>%1. Corregir el nombre o importar un archivo que la tenga.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Everybody gets the same text</source>
        <translation>Todas las personas reciben el mismo texto</translation>
    </message>
    <message>
        <source>It uses no variables.</source>
        <translation>No usa variables.</translation>
    </message>
    <message>
        <source>Every variable has its column</source>
        <translation>Cada variable tiene su columna</translation>
    </message>
    <message>
        <source>The text says how to opt out</source>
        <translation>El texto dice cómo darse de baja</translation>
    </message>
    <message>
        <source>Who answers so is not written to again.</source>
        <translation>A quien responda así no se le vuelve a escribir.</translation>
    </message>
    <message>
        <source>The text does not say how to opt out</source>
        <translation>El texto no dice cómo darse de baja</translation>
    </message>
    <message>
        <source>Recommended: end with a line such as “Reply STOP to opt out.” It keeps complaints low.</source>
        <translation>Recomendado: terminar con una línea como “Responde STOP para no recibir más mensajes.” Reduce las quejas.</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Agregarla</translation>
    </message>
    <message>
        <source>The time of its start has passed</source>
        <translation>La hora de inicio ya pasó</translation>
    </message>
    <message>
        <source>Choose a later one.</source>
        <translation>Elegir una posterior.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln row(s)</source>
        <comment>{{variable}}</comment>
        <translation>
            <numerusform>%1 en %Ln fila</numerusform>
            <numerusform>%1 en %Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln variable(s) are empty in some rows</source>
        <translation>
            <numerusform>%Ln variable está vacía en algunas filas</numerusform>
            <numerusform>%Ln variables están vacías en algunas filas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. A default such as {{%2|there}} fills the gap.</source>
        <translation>%1. Un valor por defecto como {{%2|cliente}} llena el hueco.</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>Añadir</translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>%Ln no válida</numerusform>
            <numerusform>%Ln no válidas</numerusform>
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
            <numerusform>%Ln de baja</numerusform>
            <numerusform>%Ln de baja</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Below a file WhatsApp takes %Ln character(s) at most.</source>
        <translation>
            <numerusform>Debajo de un archivo, WhatsApp admite %Ln carácter como máximo.</numerusform>
            <numerusform>Debajo de un archivo, WhatsApp admite %Ln caracteres como máximo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>WhatsApp takes %Ln character(s) at most.</source>
        <translation>
            <numerusform>WhatsApp admite %Ln carácter como máximo.</numerusform>
            <numerusform>WhatsApp admite %Ln caracteres como máximo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignEditor</name>
    <message>
        <source>&amp;Back</source>
        <translation>At&amp;rás</translation>
    </message>
    <message>
        <source>Send a &amp;test to one number…</source>
        <translation>Enviar una prue&amp;ba a un número…</translation>
    </message>
    <message>
        <source>A&amp;udience</source>
        <translation>A&amp;udiencia</translation>
    </message>
    <message>
        <source>M&amp;essage</source>
        <translation>Mensa&amp;je</translation>
    </message>
    <message>
        <source>Sche&amp;dule</source>
        <translation>Pro&amp;gramación</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>Veri&amp;ficación</translation>
    </message>
    <message>
        <source>Sta&amp;rt</source>
        <translation>I&amp;nicio</translation>
    </message>
    <message>
        <source>The rows are frozen at the start. Who opts out later is left out.</source>
        <translation>Las filas quedan fijas al iniciar. Quien se dé de baja después queda excluido.</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nueva campaña</translation>
    </message>
    <message>
        <source>Choose a session first, under Schedule.</source>
        <translation>Primero hay que elegir una sesión, en Programación.</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignList</name>
    <message>
        <source>&amp;New campaign…</source>
        <translation>&amp;Nueva campaña…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
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
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Cancelar…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>No campaign is in this state</source>
        <translation>Ninguna campaña está en este estado</translation>
    </message>
    <message>
        <source>Choose another filter, or start a new campaign.</source>
        <translation>Elegir otro filtro o empezar una campaña nueva.</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>Todavía no hay campañas</translation>
    </message>
    <message>
        <source>A campaign writes one text to the rows of a CSV file, each with its own values.</source>
        <translation>Una campaña envía un mismo texto a las filas de un archivo CSV, cada una con sus propios valores.</translation>
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
        <translation>inicia: %1</translation>
    </message>
    <message>
        <source>a session cannot send</source>
        <translation>una sesión no puede enviar</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
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
        <translation>Audiencia</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Finishes</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignPage</name>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Todas las campañas</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nueva campaña</translation>
    </message>
    <message>
        <source>Back to all campaigns</source>
        <translation>Volver a todas las campañas</translation>
    </message>
    <message>
        <source>Campaign: next step</source>
        <translation>Campaña: paso siguiente</translation>
    </message>
    <message>
        <source>Campaign: step before</source>
        <translation>Campaña: paso anterior</translation>
    </message>
    <message>
        <source>Preview the next row</source>
        <translation>Vista previa de la fila siguiente</translation>
    </message>
    <message>
        <source>Preview the row before</source>
        <translation>Vista previa de la fila anterior</translation>
    </message>
    <message>
        <source>Send a test to one number</source>
        <translation>Enviar una prueba a un número</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>campaign, state</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>sin guardar todavía</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>guardando…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardada</translation>
    </message>
    <message>
        <source>could not be saved</source>
        <translation>no se pudo guardar</translation>
    </message>
    <message>
        <source>%1 · draft · %2</source>
        <comment>campaign, whether it is saved</comment>
        <translation>%1 · borrador · %2</translation>
    </message>
    <message>
        <source>%1 is paused: what is under way still goes out.</source>
        <translation>%1 está en pausa: lo que ya está en camino todavía sale.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignRun</name>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviados</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregados</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leídos</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respondidos</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallidos</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>en duda</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>retenidos</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelados</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Canc&amp;el…</source>
        <translation>&amp;Cancelar…</translation>
    </message>
    <message>
        <source>Look at the &amp;failed ones</source>
        <translation>Ver los &amp;fallidos</translation>
    </message>
    <message>
        <source>Show only these in the list</source>
        <translation>Mostrar solo estos en la lista</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinatarios</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Begins %1</source>
        <translation>Inicia: %1</translation>
    </message>
    <message numerus="yes">
        <source>Paused: %Ln message(s) wait</source>
        <translation>
            <numerusform>En pausa: %Ln mensaje en espera</numerusform>
            <numerusform>En pausa: %Ln mensajes en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Completed %1</source>
        <translation>Completada: %1</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completada</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %Ln message(s) were not sent</source>
        <translation>
            <numerusform>Cancelada: no se envió %Ln mensaje</numerusform>
            <numerusform>Cancelada: no se enviaron %Ln mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 handled</source>
        <translation>%1 de %2 procesados</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln sesión</numerusform>
            <numerusform>%Ln sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historial…</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>Historial de %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CampaignWords</name>
    <message>
        <source>No phone number in this row</source>
        <translation>Fila sin número de teléfono</translation>
    </message>
    <message>
        <source>Not a valid phone number</source>
        <translation>Número de teléfono no válido</translation>
    </message>
    <message>
        <source>Cannot be a mobile phone</source>
        <translation>No puede ser un celular</translation>
    </message>
    <message>
        <source>No country code: choose a default country</source>
        <translation>Sin código de país: elegir un país predeterminado</translation>
    </message>
    <message>
        <source>The number stands in an earlier row</source>
        <translation>El número ya está en una fila anterior</translation>
    </message>
    <message>
        <source>Opted out: is not written to</source>
        <translation>De baja: no se le escribe</translation>
    </message>
    <message>
        <source>Other number of columns than the first row</source>
        <translation>Distinta cantidad de columnas que la primera fila</translation>
    </message>
    <message>
        <source>A cell is too long</source>
        <translation>Una celda es demasiado larga</translation>
    </message>
    <message>
        <source>A quotation mark is never closed</source>
        <translation>Hay comillas sin cerrar</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programada</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausada</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completada</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>hoy %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>mañana %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date without a year</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>No finish time: a session cannot send</source>
        <translation>Sin hora de fin: una sesión no puede enviar</translation>
    </message>
    <message>
        <source>The finish time is not known yet</source>
        <translation>Todavía no se conoce la hora de fin</translation>
    </message>
    <message>
        <source>Finishes today at %1</source>
        <translation>Termina hoy a las %1</translation>
    </message>
    <message>
        <source>Finishes tomorrow at %1</source>
        <translation>Termina mañana a las %1</translation>
    </message>
    <message>
        <source>Finishes %1 at %2</source>
        <comment>weekday, time</comment>
        <translation>Termina el %1 a las %2</translation>
    </message>
    <message>
        <source>Finishes on %1 at %2</source>
        <comment>date, time</comment>
        <translation>Termina el %1 a las %2</translation>
    </message>
    <message>
        <source>the limit that binds: the sessions&apos; pacing, together %1 per minute</source>
        <translation>límite determinante: el ritmo de las sesiones, en conjunto %1 por minuto</translation>
    </message>
    <message>
        <source>the limit that binds: account protection, one message every 5 seconds and session</source>
        <translation>límite determinante: protección de la cuenta, un mensaje cada 5 segundos por sesión</translation>
    </message>
    <message>
        <source>the limit that binds: a session&apos;s cap for one day</source>
        <translation>límite determinante: el tope diario de una sesión</translation>
    </message>
    <message>
        <source>the limit that binds: this campaign&apos;s own rate of %1 per minute</source>
        <translation>límite determinante: el ritmo propio de esta campaña, %1 por minuto</translation>
    </message>
    <message>
        <source>a session that takes part is not connected or is paused</source>
        <translation>una sesión participante no está conectada o está en pausa</translation>
    </message>
    <message>
        <source>1 every %1 s</source>
        <translation>1 cada %1 s</translation>
    </message>
    <message>
        <source>%1 per minute</source>
        <translation>%1 por minuto</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1 por día</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>en calentamiento</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocida</translation>
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
        <translation>Falta escanear</translation>
    </message>
    <message>
        <source>Needs a code</source>
        <translation>Falta el código</translation>
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
        <translation>Vencida</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token rechazado</translation>
    </message>
    <message>
        <source>Cannot be used (%1)</source>
        <translation>No se puede usar (%1)</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulación</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>Punto y coma  ;</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <translation>Coma  ,</translation>
    </message>
    <message>
        <source>Bar  |</source>
        <translation>Barra  |</translation>
    </message>
    <message>
        <source>the limit that binds: a session that warms up</source>
        <translation>el límite que manda: una sesión en calentamiento</translation>
    </message>
    <message>
        <source>Created.</source>
        <translation>Creada.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Modificada.</translation>
    </message>
    <message>
        <source>Scheduled.</source>
        <translation>Programada.</translation>
    </message>
    <message>
        <source>Started.</source>
        <translation>Iniciada.</translation>
    </message>
    <message>
        <source>Not started: %1</source>
        <translation>No iniciada: %1</translation>
    </message>
    <message>
        <source>Paused: all of its sessions were removed.</source>
        <translation>Pausada: se quitaron todas sus sesiones.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pausada.</translation>
    </message>
    <message>
        <source>Resumed.</source>
        <translation>Reanudada.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelada.</translation>
    </message>
    <message>
        <source>Completed.</source>
        <translation>Completada.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipient(s) imported.</source>
        <translation>
            <numerusform>%Ln destinatario importado.</numerusform>
            <numerusform>%Ln destinatarios importados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored from a backup: it may have sent more than is known here.</source>
        <translation>Restaurada de una copia de seguridad: pudo haber enviado más de lo que consta aquí.</translation>
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
            <numerusform>%1, %n elemento</numerusform>
            <numerusform>%1, %n elementos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CauseWords</name>
    <message>
        <source>Connect the session again, then requeue: the messages go out as they are.</source>
        <translation>Conectar de nuevo la sesión y volver a encolar: los mensajes salen tal como están.</translation>
    </message>
    <message>
        <source>Put the session&apos;s present token in at the session&apos;s page, then requeue.</source>
        <translation>Ingresar el token actual en la página de la sesión y volver a encolar.</translation>
    </message>
    <message>
        <source>Put the file back where it was, or write the message anew with another file.</source>
        <translation>Devolver el archivo a su lugar o escribir de nuevo el mensaje con otro archivo.</translation>
    </message>
    <message>
        <source>Requeue when the provider answers again. The messages go out as they are.</source>
        <translation>Volver a encolar cuando el proveedor responda de nuevo. Los mensajes salen tal como están.</translation>
    </message>
    <message>
        <source>Number not on WhatsApp</source>
        <translation>El número no está en WhatsApp</translation>
    </message>
    <message>
        <source>This number has no WhatsApp account.</source>
        <translation>Este número no tiene cuenta de WhatsApp.</translation>
    </message>
    <message>
        <source>Trying again will not help unless the number changes. Correct it in your list, or discard.</source>
        <translation>Intentar de nuevo no sirve si no cambia el número. Corregirlo en la lista o descartar.</translation>
    </message>
    <message>
        <source>Number refused</source>
        <translation>Número rechazado</translation>
    </message>
    <message>
        <source>The provider does not accept this recipient.</source>
        <translation>El proveedor no acepta este destinatario.</translation>
    </message>
    <message>
        <source>Correct the number in your list, or discard.</source>
        <translation>Corregir el número en la lista o descartar.</translation>
    </message>
    <message>
        <source>Token not accepted</source>
        <translation>Token no aceptado</translation>
    </message>
    <message>
        <source>The provider no longer accepts the session&apos;s token.</source>
        <translation>El proveedor ya no acepta el token de la sesión.</translation>
    </message>
    <message>
        <source>Subscription ended</source>
        <translation>Suscripción terminada</translation>
    </message>
    <message>
        <source>The account at the provider has no active subscription.</source>
        <translation>La cuenta en el proveedor no tiene una suscripción activa.</translation>
    </message>
    <message>
        <source>Renew the subscription at the provider, then requeue.</source>
        <translation>Renovar la suscripción en el proveedor y volver a encolar.</translation>
    </message>
    <message>
        <source>Content refused</source>
        <translation>Contenido rechazado</translation>
    </message>
    <message>
        <source>The provider does not accept what the message says.</source>
        <translation>El proveedor no acepta lo que dice el mensaje.</translation>
    </message>
    <message>
        <source>The same content will be refused again. Correct it where it is made, send anew, discard these.</source>
        <translation>El mismo contenido será rechazado otra vez. Corregirlo en su origen, enviarlo de nuevo y descartar estos.</translation>
    </message>
    <message>
        <source>Content too large</source>
        <translation>Contenido demasiado grande</translation>
    </message>
    <message>
        <source>The message is larger than the provider takes.</source>
        <translation>El mensaje es más grande de lo que admite el proveedor.</translation>
    </message>
    <message>
        <source>Shorten it or choose a smaller file, send anew, discard these.</source>
        <translation>Acortarlo o elegir un archivo más pequeño, enviar de nuevo y descartar estos.</translation>
    </message>
    <message>
        <source>File refused</source>
        <translation>Archivo rechazado</translation>
    </message>
    <message>
        <source>The provider does not accept the file: its kind, size or address.</source>
        <translation>El proveedor no acepta el archivo: su tipo, tamaño o dirección.</translation>
    </message>
    <message>
        <source>Send anew with a file of another kind or size.</source>
        <translation>Enviar de nuevo con un archivo de otro tipo o tamaño.</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>Archivo no encontrado</translation>
    </message>
    <message>
        <source>The file could not be read when the message was due.</source>
        <translation>No se pudo leer el archivo cuando había que enviar el mensaje.</translation>
    </message>
    <message>
        <source>Media could not be fetched</source>
        <translation>No se pudo obtener el archivo multimedia</translation>
    </message>
    <message>
        <source>The file could not be fetched from its address.</source>
        <translation>No se pudo obtener el archivo desde su dirección.</translation>
    </message>
    <message>
        <source>File could not be uploaded</source>
        <translation>No se pudo subir el archivo</translation>
    </message>
    <message>
        <source>The file did not reach the provider.</source>
        <translation>El archivo no llegó al proveedor.</translation>
    </message>
    <message>
        <source>Sending failed</source>
        <translation>Falló el envío</translation>
    </message>
    <message>
        <source>The provider took the message and said later that it could not be delivered.</source>
        <translation>El proveedor recibió el mensaje y luego informó que no se pudo entregar.</translation>
    </message>
    <message>
        <source>Requeue to try once more; discard what fails again.</source>
        <translation>Volver a encolar para intentar una vez más; descartar lo que falle de nuevo.</translation>
    </message>
    <message>
        <source>Session not connected</source>
        <translation>Sesión no conectada</translation>
    </message>
    <message>
        <source>The session was not connected for as long as it was tried.</source>
        <translation>La sesión no estuvo conectada en ninguno de los intentos.</translation>
    </message>
    <message>
        <source>Session logged out</source>
        <translation>Sesión desvinculada</translation>
    </message>
    <message>
        <source>The phone logged this session out.</source>
        <translation>El teléfono desvinculó esta sesión.</translation>
    </message>
    <message>
        <source>Provider not reachable</source>
        <translation>Proveedor inaccesible</translation>
    </message>
    <message>
        <source>The provider did not answer for as long as it was tried.</source>
        <translation>El proveedor no respondió en ninguno de los intentos.</translation>
    </message>
    <message>
        <source>Too fast for the provider</source>
        <translation>Demasiado rápido para el proveedor</translation>
    </message>
    <message>
        <source>The provider asked to wait until the last attempt was used up.</source>
        <translation>El proveedor pidió esperar hasta que se agotó el último intento.</translation>
    </message>
    <message>
        <source>Lower the session&apos;s pace, then requeue.</source>
        <translation>Bajar el ritmo de la sesión y volver a encolar.</translation>
    </message>
    <message>
        <source>Webhook not readable</source>
        <translation>Webhook ilegible</translation>
    </message>
    <message>
        <source>The provider told of something that this version cannot read.</source>
        <translation>El proveedor informó algo que esta versión no puede leer.</translation>
    </message>
    <message>
        <source>Requeue after an update: a later version may read it. Nothing is lost meanwhile.</source>
        <translation>Volver a encolar después de actualizar: una versión posterior quizá pueda leerlo. Mientras tanto no se pierde nada.</translation>
    </message>
    <message>
        <source>Unknown cause</source>
        <translation>Causa desconocida</translation>
    </message>
    <message>
        <source>It was tried as often as the rules allow, without success.</source>
        <translation>Se intentó tantas veces como permiten las reglas, sin éxito.</translation>
    </message>
    <message>
        <source>Read what the provider said, remove the cause, then requeue; or discard.</source>
        <translation>Leer lo que dijo el proveedor, eliminar la causa y volver a encolar; o descartar.</translation>
    </message>
    <message>
        <source>The provider</source>
        <translation>El proveedor</translation>
    </message>
    <message>
        <source>Webhook could not be stored</source>
        <translation>El webhook no se pudo guardar</translation>
    </message>
    <message>
        <source>The database refused what the provider told, again and again.</source>
        <translation>La base de datos rechazó una y otra vez lo que informó el proveedor.</translation>
    </message>
    <message>
        <source>Session removed</source>
        <translation>Sesión eliminada</translation>
    </message>
    <message>
        <source>The session was removed before this was taken in.</source>
        <translation>La sesión se eliminó antes de que esto se registrara.</translation>
    </message>
    <message>
        <source>Read it here if you need it, then discard it.</source>
        <translation>Léalo aquí si lo necesita y después descártelo.</translation>
    </message>
    <message>
        <source>Left unsent after a doubt</source>
        <translation>Sin enviar tras una duda</translation>
    </message>
    <message>
        <source>A person settled a doubt: it was not sent, and was left so.</source>
        <translation>Una persona resolvió la duda: no se envió y se dejó así.</translation>
    </message>
    <message>
        <source>Requeue to send it after all, or discard.</source>
        <translation>Vuelva a ponerlo en la cola para enviarlo después de todo, o descártelo.</translation>
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
        <translation>En orden</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Conviene revisar</translation>
    </message>
    <message>
        <source>Prevents the start</source>
        <translation>Impide el inicio</translation>
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
        <translation>Todavía no se puede iniciar</translation>
    </message>
    <message>
        <source>What is missing stands below.</source>
        <translation>Lo que falta se indica abajo.</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <comment>messages, sessions</comment>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln sesión</numerusform>
            <numerusform>%Ln sesiones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::Checklist</name>
    <message>
        <source>Ready to work?</source>
        <translation>¿Lista para trabajar?</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Verificar de nuevo</translation>
    </message>
    <message>
        <source>Asking the provider…</source>
        <translation>Consultando al proveedor…</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: listo</translation>
    </message>
    <message>
        <source>%1: not right</source>
        <translation>%1: con problemas</translation>
    </message>
    <message>
        <source>%1: still open</source>
        <translation>%1: pendiente</translation>
    </message>
    <message>
        <source>Enter the API key…</source>
        <translation>Ingresar la clave de API…</translation>
    </message>
    <message>
        <source>Edit the number…</source>
        <translation>Editar el número…</translation>
    </message>
    <message>
        <source>Register webhook</source>
        <translation>Registrar webhook</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Test message…</source>
        <translation>Mensaje de prueba…</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ClientDialog</name>
    <message>
        <source>Add client</source>
        <translation>Agregar cliente</translation>
    </message>
    <message>
        <source>&amp;Name of the client</source>
        <translation>&amp;Nombre del cliente</translation>
    </message>
    <message>
        <source>Name of the client</source>
        <translation>Nombre del cliente</translation>
    </message>
    <message>
        <source>A client owns sessions, contacts and campaigns; nothing crosses from one to another.</source>
        <translation>Un cliente tiene sus propias sesiones, contactos y campañas; nada pasa de un cliente a otro.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ClientStep</name>
    <message>
        <source>Whose session is it?</source>
        <translation>¿De quién es la sesión?</translation>
    </message>
    <message>
        <source>&amp;Name of the new client</source>
        <translation>&amp;Nombre del nuevo cliente</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Name of the new client</source>
        <translation>Nombre del nuevo cliente</translation>
    </message>
    <message>
        <source>A client owns sessions, contacts and campaigns; nothing crosses from one to another.</source>
        <translation>Un cliente tiene sus propias sesiones, contactos y campañas; nada pasa de un cliente a otro.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Add a client…</source>
        <translation>Agregar un cliente…</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ClientSwitcher</name>
    <message>
        <source>Client shown</source>
        <translation>Cliente mostrado</translation>
    </message>
    <message>
        <source>Shows only what belongs to one client</source>
        <translation>Muestra solo lo que pertenece a un cliente</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Todos los clientes</translation>
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
        <translation>Ca&amp;mbiar el nombre…</translation>
    </message>
    <message>
        <source>Remo&amp;ve…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>A client owns sessions, contacts and campaigns; nothing crosses from one to another.</source>
        <translation>Un cliente tiene sus propias sesiones, contactos y campañas; nada pasa de un cliente a otro.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Rename client</source>
        <translation>Cambiar el nombre del cliente</translation>
    </message>
    <message>
        <source>Name of the client</source>
        <translation>Nombre del cliente</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>%1 is called %2 now.</source>
        <translation>%1 ahora se llama %2.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Remove client</source>
        <translation>Quitar cliente</translation>
    </message>
    <message>
        <source>Remove %1 for good?</source>
        <translation>¿Quitar %1 para siempre?</translation>
    </message>
    <message>
        <source>It leaves the list of clients and cannot be brought back from here. Its API keys stop working; its contacts, conversations and campaigns stay stored. While it still has sessions it cannot be removed.</source>
        <translation>Sale de la lista de clientes y no se puede recuperar desde aquí. Sus claves de API dejan de funcionar; sus contactos, conversaciones y campañas siguen guardados. Mientras tenga sesiones no se puede quitar.</translation>
    </message>
    <message>
        <source>%1 still has sessions. Remove those first, under Sessions.</source>
        <translation>%1 todavía tiene sesiones. Quítelas antes, en Sesiones.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CommandPalette</name>
    <message>
        <source>Nothing matches. Try a name, a number or a page.</source>
        <translation>Sin coincidencias. Probar con un nombre, un número o una página.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search pages, actions, clients, contacts and conversations</source>
        <translation>Buscar páginas, acciones, clientes, contactos y conversaciones</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
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
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Write an answer. Enter sends, Shift+Enter begins a line.</source>
        <translation>Escribir una respuesta. Enter la envía, Shift+Enter empieza otra línea.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Adjuntar</translation>
    </message>
    <message>
        <source>Send files. They can also be dropped or pasted here.</source>
        <translation>Enviar archivos. También se pueden soltar o pegar aquí.</translation>
    </message>
    <message>
        <source>Send files</source>
        <translation>Enviar archivos</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>characters written and allowed</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>A message has at most %Ln character(s). Shorten it to send it.</source>
        <translation>
            <numerusform>Un mensaje tiene como máximo %Ln carácter. Hay que acortarlo para enviarlo.</numerusform>
            <numerusform>Un mensaje tiene como máximo %Ln caracteres. Hay que acortarlo para enviarlo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ContactDelegate</name>
    <message>
        <source>Without a name</source>
        <translation>Sin nombre</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ContactDialog</name>
    <message>
        <source>Edit contact</source>
        <translation>Editar contacto</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Agregar contacto</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Teléfono</translation>
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
        <translation>El número de este contacto está oculto.</translation>
    </message>
    <message>
        <source>Begin with + and the country&apos;s code, such as +55 21 99876-5432.</source>
        <translation>Empezar con + y el código del país, por ejemplo +55 21 99876-5432.</translation>
    </message>
    <message>
        <source>This client already has a contact with this number.</source>
        <translation>Este cliente ya tiene un contacto con este número.</translation>
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
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>También conocido como</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>de baja</translation>
    </message>
    <message>
        <source>opted in, %1</source>
        <translation>aceptó, %1</translation>
    </message>
    <message>
        <source>opted in</source>
        <translation>aceptó</translation>
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
        <translation>Otras conversaciones</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>session and when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Allow again</source>
        <translation>Permitir de nuevo</translation>
    </message>
    <message>
        <source>Opt out…</source>
        <translation>Dar de baja…</translation>
    </message>
    <message>
        <source>Campaigns and automatic messages reach this customer again.</source>
        <translation>Las campañas y los mensajes automáticos vuelven a llegar a este contacto.</translation>
    </message>
    <message>
        <source>No campaign or automatic message reaches this customer any more.</source>
        <translation>Ya no llega a este contacto ninguna campaña ni mensaje automático.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ContactPane</name>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Change the name (F2)</source>
        <translation>Cambiar el nombre (F2)</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Known since %1</source>
        <translation>Contacto desde %1</translation>
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
        <translation>De baja</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ContactsPage</name>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Buscar contactos</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Editar contacto</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>De baja</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ConversationDelegate</name>
    <message>
        <source>Opted out</source>
        <translation>De baja</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ConversationPane</name>
    <message>
        <source>Open</source>
        <translation>Abiertas</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>No leídas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resueltas</translation>
    </message>
    <message>
        <source>Search name or number</source>
        <translation>Buscar nombre o número</translation>
    </message>
    <message>
        <source>Open sessions</source>
        <translation>Abrir sesiones</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Todavía no hay conversaciones</translation>
    </message>
    <message>
        <source>Conversations appear here when a customer writes to one of your sessions, or when you write to them.</source>
        <translation>Las conversaciones aparecen aquí cuando alguien escribe a una de las sesiones o cuando se le escribe.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>No conversation in this list has this name or number.</source>
        <translation>Ninguna conversación de esta lista tiene este nombre o número.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>No open conversation</source>
        <translation>Ninguna conversación abierta</translation>
    </message>
    <message>
        <source>Nothing is unread</source>
        <translation>Nada sin leer</translation>
    </message>
    <message>
        <source>No resolved conversation</source>
        <translation>Ninguna conversación resuelta</translation>
    </message>
    <message>
        <source>Other conversations stand under “All”.</source>
        <translation>Las demás conversaciones están en “Todas”.</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Mostrar todas las conversaciones</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ConversationView</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
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
            <numerusform>%n mensaje no leído</numerusform>
            <numerusform>%n mensajes no leídos</numerusform>
        </translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>de baja</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>resuelta</translation>
    </message>
    <message>
        <source>%1, session %2</source>
        <translation>%1, sesión %2</translation>
    </message>
    <message>
        <source>LID %1</source>
        <translation>LID %1</translation>
    </message>
    <message>
        <source>WhatsApp ID %1</source>
        <translation>ID de WhatsApp %1</translation>
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
        <translation>No se pudo escribir el archivo. Compruebe el espacio libre o elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CsvFilePanel</name>
    <message>
        <source>Drop a CSV file here</source>
        <translation>Soltar aquí un archivo CSV</translation>
    </message>
    <message>
        <source>One row for each person, with a column of phone numbers.</source>
        <translation>Una fila por persona, con una columna de números de teléfono.</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>Elegir arc&amp;hivo…</translation>
    </message>
    <message>
        <source>First row holds &amp;names</source>
        <translation>La primera fila tiene encabe&amp;zados</translation>
    </message>
    <message>
        <source>None: numbers begin with +</source>
        <translation>Ninguno: los números empiezan con +</translation>
    </message>
    <message>
        <source>&amp;Phone column</source>
        <translation>Columna de &amp;teléfono</translation>
    </message>
    <message>
        <source>Name colu&amp;mn</source>
        <translation>C&amp;olumna de nombre</translation>
    </message>
    <message>
        <source>Default coun&amp;try</source>
        <translation>&amp;País predeterminado</translation>
    </message>
    <message>
        <source>Encod&amp;ing</source>
        <translation>Co&amp;dificación</translation>
    </message>
    <message>
        <source>Sep&amp;arator</source>
        <translation>S&amp;eparador</translation>
    </message>
    <message>
        <source>Choose the audience</source>
        <translation>Elegir la audiencia</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tablas (*.csv *.tsv *.txt);;Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n column(s)</source>
        <comment>size, encoding</comment>
        <translation>
            <numerusform>%1 · %2 · %n columna</numerusform>
            <numerusform>%1 · %2 · %n columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>Elegir otro arc&amp;hivo…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::CsvSampleModel</name>
    <message>
        <source>%1 · phone</source>
        <comment>a column&apos;s name, and what it is used as</comment>
        <translation>%1 · teléfono</translation>
    </message>
    <message>
        <source>%1 · name</source>
        <comment>a column&apos;s name, and what it is used as</comment>
        <translation>%1 · nombre</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::DeadLettersPage</name>
    <message>
        <source>Dead letters</source>
        <translation>Mensajes fallidos</translation>
    </message>
    <message>
        <source>Failed for good</source>
        <translation>Fallidos definitivos</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>En duda</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::DeskPersonSection</name>
    <message>
        <source>This desk</source>
        <translation>Este puesto</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Kept with every message and change from this desk, so that colleagues see whose it is.</source>
        <translation>Se guarda con cada mensaje y cada cambio hecho desde este puesto, para que el equipo vea de quién es.</translation>
    </message>
    <message>
        <source>Tell me on the desktop when a customer writes and this window is not in front</source>
        <translation>Avisar en el escritorio cuando alguien escriba y esta ventana no esté al frente</translation>
    </message>
    <message>
        <source>Show the customer&apos;s words in the notification</source>
        <translation>Mostrar en la notificación lo que escribió la persona</translation>
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
        <translation>El mensaje en duda elegido</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Lo que se sabe</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::DoubtWords</name>
    <message>
        <source>The request went out at %1, and the program ended before an answer came.</source>
        <translation>La petición salió a las %1, y el programa terminó antes de que llegara una respuesta.</translation>
    </message>
    <message>
        <source>The request went out at %1, and no answer came that could be read.</source>
        <translation>La petición salió a las %1, y no llegó ninguna respuesta legible.</translation>
    </message>
    <message>
        <source>The request went out at %1, and no answer came that could be read: “%2”.</source>
        <translation>La petición salió a las %1, y no llegó ninguna respuesta legible: «%2».</translation>
    </message>
    <message>
        <source>The provider&apos;s log does not show it, read back to %1: it was probably not sent.</source>
        <translation>El registro del proveedor, leído hasta %1, no lo muestra: probablemente no se envió.</translation>
    </message>
    <message>
        <source>Of %1 messages in doubt with these words to this person the provider&apos;s log shows %2. Which of them, nobody can tell.</source>
        <translation>De %1 mensajes en duda con este texto para esta persona, el registro del proveedor muestra %2. Cuál de ellos, nadie puede decirlo.</translation>
    </message>
    <message>
        <source>The provider&apos;s log keeps no texts: it neither shows nor rules out this message.</source>
        <translation>El registro del proveedor no guarda textos: ni muestra ni descarta este mensaje.</translation>
    </message>
    <message>
        <source>The provider&apos;s log could not be read: “%1”.</source>
        <translation>No se pudo leer el registro del proveedor: «%1».</translation>
    </message>
    <message>
        <source>The provider&apos;s log can be read with the account&apos;s access token only. It is put in at the session&apos;s page.</source>
        <translation>El registro del proveedor solo se puede leer con el token de acceso de la cuenta. Se indica en la página de la sesión.</translation>
    </message>
    <message>
        <source>A webhook showed these words as sent from this number, and several messages fit.</source>
        <translation>Un webhook mostró este texto como enviado desde este número, y encajan varios mensajes.</translation>
    </message>
    <message>
        <source>Webhooks are waited for. The provider&apos;s log is asked five minutes after the attempt and again later, where it can be read.</source>
        <translation>Se esperan webhooks. El registro del proveedor se consulta cinco minutos después del intento y otra vez más tarde, donde se pueda leer.</translation>
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
        <translation>Mensaje</translation>
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
        <translation>No hay nada en duda.</translation>
    </message>
    <message>
        <source>Messages appear here when the provider gave no readable answer and nobody knows whether they went out.</source>
        <translation>Los mensajes aparecen aquí cuando el proveedor no dio una respuesta legible y no se sabe si salieron.</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Sí se envió</translation>
    </message>
    <message>
        <source>It was not sent: send it</source>
        <translation>No se envió: enviarlo</translation>
    </message>
    <message>
        <source>Messages in doubt</source>
        <translation>Mensajes en duda</translation>
    </message>
    <message>
        <source>In doubt: it was sent</source>
        <translation>En duda: se envió</translation>
    </message>
    <message>
        <source>In doubt: it was not sent, send it</source>
        <translation>En duda: no se envió, enviar</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>It was not sent: leave it</source>
        <translation>No se envió: dejarlo así</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>In doubt: it was not sent, leave it</source>
        <translation>En duda: no se envió, dejarlo así</translation>
    </message>
    <message>
        <source>Select all messages in doubt</source>
        <translation>Seleccionar todos los mensajes en duda</translation>
    </message>
    <message>
        <source>It becomes a dead letter, from which it can still be sent (%1)</source>
        <translation>Pasa a ser una carta muerta, desde la que aún se puede enviar (%1)</translation>
    </message>
    <message>
        <source>Send messages in doubt</source>
        <translation>Enviar mensajes en duda</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln message(s) that are in doubt? Whoever received the first one gets it twice.</source>
        <translation>
            <numerusform>¿Enviar %Ln mensaje que está en duda? Quien recibió el primero lo recibirá dos veces.</numerusform>
            <numerusform>¿Enviar %Ln mensajes que están en duda? Quien recibió el primero lo recibirá dos veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Settling: %1 of %2</source>
        <translation>Resolviendo: %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) settled</source>
        <translation>
            <numerusform>%Ln mensaje resuelto</numerusform>
            <numerusform>%Ln mensajes resueltos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln settled already</source>
        <translation>
            <numerusform>%Ln ya resuelto</numerusform>
            <numerusform>%Ln ya resueltos</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the phone: does the message stand in the chat?</source>
        <translation>Revisar el teléfono: ¿aparece el mensaje en el chat?</translation>
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
        <translation>Campos de la sesión</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Own limits</source>
        <translation>Límites propios</translation>
    </message>
    <message>
        <source>They replace the provider&apos;s rule. What is faster than the provider allows is refused there.</source>
        <translation>Reemplazan la regla del proveedor. Lo que exceda el ritmo permitido será rechazado por el proveedor.</translation>
    </message>
    <message>
        <source>provider&apos;s rule</source>
        <translation>regla del proveedor</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Messages a &amp;minute</source>
        <translation>Mensajes por &amp;minuto</translation>
    </message>
    <message>
        <source>Messages a da&amp;y</source>
        <translation>Mensa&amp;jes por día</translation>
    </message>
    <message>
        <source>Pause &amp;between two</source>
        <translation>Pausa &amp;entre dos</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ErrorBanner</name>
    <message>
        <source>Copy the details</source>
        <translation>Copiar los detalles</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Ocultar este mensaje</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::FaultText</name>
    <message>
        <source>Something in the input is not right. Check it and try again.</source>
        <translation>Hay algo incorrecto en los datos. Revisarlos e intentar de nuevo.</translation>
    </message>
    <message>
        <source>There were too many requests. Wait a little and try again.</source>
        <translation>Hubo demasiadas solicitudes. Esperar un poco e intentar de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>There were too many requests. Try again in %n second(s).</source>
        <translation>
            <numerusform>Hubo demasiadas solicitudes. Intentar de nuevo en %n segundo.</numerusform>
            <numerusform>Hubo demasiadas solicitudes. Intentar de nuevo en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no longer here: somebody removed it. Refresh the list.</source>
        <translation>Esto ya no está aquí: alguien lo quitó. Actualizar la lista.</translation>
    </message>
    <message>
        <source>The API key is not valid. Use one that is listed in Settings.</source>
        <translation>La clave de API no es válida. Usar una de las que figuran en Ajustes.</translation>
    </message>
    <message>
        <source>This API key may not do that. Use a key with a wider scope.</source>
        <translation>Esta clave de API no permite hacer eso. Usar una clave con más permisos.</translation>
    </message>
    <message>
        <source>The present state does not allow this. Refresh to see what changed.</source>
        <translation>El estado actual no lo permite. Actualizar para ver qué cambió.</translation>
    </message>
    <message>
        <source>The same request came with other content before. Send it as a new one.</source>
        <translation>La misma solicitud llegó antes con otro contenido. Enviarla como una nueva.</translation>
    </message>
    <message>
        <source>This is larger than allowed. Use a smaller file or a shorter text.</source>
        <translation>Supera el tamaño permitido. Usar un archivo más pequeño o un texto más corto.</translation>
    </message>
    <message>
        <source>Gatehouse is busy or stopping. Try again in a moment.</source>
        <translation>Gatehouse está ocupado o cerrándose. Intentar de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The file could not be read: it is not what its name says. Choose another file.</source>
        <translation>No se pudo leer el archivo: no es lo que indica su nombre. Elegir otro archivo.</translation>
    </message>
    <message>
        <source>This was stopped before it was done. Start it again if you still want it.</source>
        <translation>Se detuvo antes de terminar. Iniciarlo de nuevo si aún hace falta.</translation>
    </message>
    <message>
        <source>Another program holds the database. Close it, then try again; nothing was changed.</source>
        <translation>Otro programa tiene ocupada la base de datos. Ciérrelo y vuelva a intentarlo; no se cambió nada.</translation>
    </message>
    <message>
        <source>The database is damaged. Close Gatehouse and run gatehouse --check: it says what to do.</source>
        <translation>La base de datos está dañada. Cierre Gatehouse y ejecute gatehouse --check: dice qué hacer.</translation>
    </message>
    <message>
        <source>A newer version of Gatehouse wrote this data. Install that version to open it.</source>
        <translation>Estos datos los escribió una versión más nueva de Gatehouse. Instalar esa versión para abrirlos.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Change its permissions or choose another folder.</source>
        <translation>No se puede escribir en la carpeta de datos. Cambiar sus permisos o elegir otra carpeta.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>El disco está lleno. Liberar espacio e intentar de nuevo.</translation>
    </message>
    <message>
        <source>The database refused this. Try again; if it persists, copy the details for support.</source>
        <translation>La base de datos rechazó la operación. Intentar de nuevo; si persiste, copiar los detalles para soporte.</translation>
    </message>
    <message>
        <source>Another program uses this address. Choose another port or close that program.</source>
        <translation>Otro programa usa esta dirección. Elegir otro puerto o cerrar ese programa.</translation>
    </message>
    <message>
        <source>This machine does not have this address. Choose another one.</source>
        <translation>Este equipo no tiene esa dirección. Elegir otra.</translation>
    </message>
    <message>
        <source>The store of secrets cannot be opened. Unlock the keychain and try again.</source>
        <translation>No se puede abrir el almacén de secretos. Desbloquear el llavero e intentar de nuevo.</translation>
    </message>
    <message>
        <source>The tokens of this session are missing. Enter them again in the session&apos;s settings.</source>
        <translation>Faltan los tokens de esta sesión. Ingresarlos de nuevo en los ajustes de la sesión.</translation>
    </message>
    <message>
        <source>The provider could not be reached; nothing was sent. Check the network and try again.</source>
        <translation>No se pudo contactar al proveedor; no se envió nada. Revisar la red e intentar de nuevo.</translation>
    </message>
    <message>
        <source>The provider gave no readable answer, so the result is not known. Look at the state before you try again.</source>
        <translation>El proveedor no dio una respuesta legible, así que no se conoce el resultado. Revisar el estado antes de intentar de nuevo.</translation>
    </message>
    <message>
        <source>The provider refused this. Its answer is in the details.</source>
        <translation>El proveedor lo rechazó. Su respuesta está en los detalles.</translation>
    </message>
    <message>
        <source>The provider does not accept the token. Enter a new one in the session&apos;s settings.</source>
        <translation>El proveedor no acepta el token. Ingresar uno nuevo en los ajustes de la sesión.</translation>
    </message>
    <message>
        <source>Something went wrong inside Gatehouse. Copy the details for a report.</source>
        <translation>Algo salió mal dentro de Gatehouse. Copiar los detalles para reportarlo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the file make a message that cannot be sent: %1.</source>
        <translation>
            <numerusform>%Ln fila del archivo da un mensaje que no se puede enviar: %1.</numerusform>
            <numerusform>%Ln filas del archivo dan un mensaje que no se puede enviar: %1.</numerusform>
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
        <translation>Te damos la bienvenida a Gatehouse</translation>
    </message>
    <message>
        <source>Try it with simulated numbers and customers who answer, or begin with a client of your own. The practice set-up lives in a folder of its own and sends nothing to anybody.</source>
        <translation>Se puede probar con números simulados y personas que responden, o empezar con un cliente propio. El entorno de práctica usa su propia carpeta y no envía nada a nadie.</translation>
    </message>
    <message>
        <source>Try the practice set-up</source>
        <translation>Probar el entorno de práctica</translation>
    </message>
    <message>
        <source>Add your first client</source>
        <translation>Agregar el primer cliente</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::Formats</name>
    <message>
        <source>%1&#xa0;%</source>
        <comment>a percentage, with a no-break space</comment>
        <translation>%1&#xa0;%</translation>
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
        <translation>Reanudar campañas</translation>
    </message>
    <message>
        <source>Health of the number</source>
        <translation>Salud del número</translation>
    </message>
    <message>
        <source>What came before counts no more. Campaigns take up speed within a minute.</source>
        <translation>Lo anterior ya no cuenta. Las campañas recuperan velocidad en un minuto.</translation>
    </message>
    <message>
        <source>Back to the full pace</source>
        <translation>Volver al ritmo completo</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::HealthWords</name>
    <message>
        <source>good</source>
        <translation>buena</translation>
    </message>
    <message>
        <source>slowed</source>
        <translation>frenada</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenida</translation>
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
        <translation>La salud no frena esta sesión: eso se desactivó.</translation>
    </message>
    <message>
        <source>Nothing of the last 24 hours speaks against its campaigns.</source>
        <translation>Nada de las últimas 24 horas habla en contra de sus campañas.</translation>
    </message>
    <message>
        <source>Campaigns go at half the pace and half the caps of a day until it is better.</source>
        <translation>Las campañas van a la mitad del ritmo y con la mitad de los límites del día hasta que mejore.</translation>
    </message>
    <message>
        <source>Campaigns wait until you resume them. Answers and single messages go out.</source>
        <translation>Las campañas esperan hasta que las reanude. Las respuestas y los mensajes sueltos salen.</translation>
    </message>
    <message numerus="yes">
        <source>The connection broke %Ln time(s) within 24 hours.</source>
        <translation>
            <numerusform>La conexión se cortó %Ln vez en 24 horas.</numerusform>
            <numerusform>La conexión se cortó %Ln veces en 24 horas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was logged out or its token was refused, %Ln time(s) within 24 hours.</source>
        <translation>
            <numerusform>Se cerró la sesión o se rechazó el token, %Ln vez en 24 horas.</numerusform>
            <numerusform>Se cerró la sesión o se rechazó el token, %Ln veces en 24 horas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the messages failed.</source>
        <translation>%1 de los mensajes fallaron.</translation>
    </message>
    <message>
        <source>%1 of the messages were not delivered.</source>
        <translation>%1 de los mensajes no se entregaron.</translation>
    </message>
    <message>
        <source>%1 of the people written to opted out.</source>
        <translation>%1 de las personas contactadas se dieron de baja.</translation>
    </message>
    <message>
        <source>%1 of the campaign messages were not answered.</source>
        <translation>%1 de los mensajes de campaña quedaron sin respuesta.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::InboxPage</name>
    <message>
        <source>Inbox</source>
        <translation>Bandeja de entrada</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversación siguiente</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversación anterior</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Buscar conversaciones</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Escribir una respuesta</translation>
    </message>
    <message>
        <source>Resolve or reopen the conversation</source>
        <translation>Resolver o reabrir la conversación</translation>
    </message>
    <message>
        <source>Change the contact&apos;s name</source>
        <translation>Cambiar el nombre del contacto</translation>
    </message>
    <message>
        <source>Show or hide the contact</source>
        <translation>Mostrar u ocultar el contacto</translation>
    </message>
    <message>
        <source>Copy the message&apos;s text</source>
        <translation>Copiar el texto del mensaje</translation>
    </message>
    <message>
        <source>The conversation with %1 is resolved.</source>
        <translation>La conversación con %1 está resuelta.</translation>
    </message>
    <message>
        <source>The conversation with %1 is open again.</source>
        <translation>La conversación con %1 está abierta de nuevo.</translation>
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
        <translation>Marcar la conversación como no leída</translation>
    </message>
    <message>
        <source>The conversation with %1 is marked as unread.</source>
        <translation>La conversación con %1 está marcada como no leída.</translation>
    </message>
    <message>
        <source>The conversation with %1 is marked as read.</source>
        <translation>La conversación con %1 está marcada como leída.</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leída</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marcar como no leída</translation>
    </message>
    <message>
        <source>Show what happened to the message</source>
        <translation>Mostrar qué ocurrió con el mensaje</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::InsightCard</name>
    <message>
        <source>Nothing was measured in this time.</source>
        <translation>No se midió nada en este período.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>%1, chart: %2</source>
        <translation>%1, gráfico: %2</translation>
    </message>
    <message>
        <source>Full size (Enter)</source>
        <translation>Tamaño completo (Intro)</translation>
    </message>
    <message>
        <source>Show “%1” at full size</source>
        <translation>Mostrar «%1» a tamaño completo</translation>
    </message>
    <message>
        <source>as in the week before</source>
        <translation>como la semana anterior</translation>
    </message>
    <message>
        <source>%1 points on the week before</source>
        <comment>a signed figure</comment>
        <translation>%1 puntos respecto a la semana anterior</translation>
    </message>
    <message>
        <source>%1 % on the week before</source>
        <comment>a signed figure</comment>
        <translation>%1 % respecto a la semana anterior</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::InsightsPage</name>
    <message>
        <source>Insights</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>Insights of the last %1</source>
        <translation>Métricas del período: %1</translation>
    </message>
    <message>
        <source>Queue depth by lane</source>
        <translation>Mensajes en cola por carril</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>campaña</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>transactional</source>
        <translation>transaccional</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>Webhook acknowledgement</source>
        <translation>Confirmación de webhooks</translation>
    </message>
    <message>
        <source>Messages per minute</source>
        <translation>Mensajes por minuto</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviados</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregados</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leídos</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallidos</translation>
    </message>
    <message>
        <source>Delivered, of what was sent</source>
        <translation>Entregados, de lo enviado</translation>
    </message>
    <message>
        <source>Read, of what was delivered</source>
        <translation>Leídos, de lo entregado</translation>
    </message>
    <message>
        <source>Delivery by session</source>
        <translation>Entrega por sesión</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Todavía no hay sesiones</translation>
    </message>
    <message>
        <source>Each session appears here with what became of its messages.</source>
        <translation>Cada sesión aparece aquí con lo que pasó con sus mensajes.</translation>
    </message>
    <message>
        <source>%1 in doubt</source>
        <translation>%1 en duda</translation>
    </message>
    <message>
        <source>p99 · %1/min</source>
        <translation>p99 · %1/min</translation>
    </message>
    <message>
        <source>sent · %1 delivered · %2 failed</source>
        <translation>enviados · %1 entregados · %2 fallidos</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>período: %1</translation>
    </message>
    <message>
        <source>Back to all charts</source>
        <translation>Volver a todos los gráficos</translation>
    </message>
    <message>
        <source>All charts</source>
        <translation>Todos los gráficos</translation>
    </message>
    <message>
        <source>Arrow keys go from step to step.</source>
        <translation>Las flechas van de un intervalo a otro.</translation>
    </message>
    <message>
        <source>Arrow keys go from step to step. Enter or a click shows what failed in it.</source>
        <translation>Las flechas van de un intervalo a otro. Intro o un clic muestra lo que falló en él.</translation>
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
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>En las listas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Discard or remove</source>
        <translation>Descartar o quitar</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
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
        <translation>Abrir la sesión</translation>
    </message>
    <message>
        <source>The chosen letter</source>
        <translation>El elemento elegido</translation>
    </message>
    <message>
        <source>What was to be sent</source>
        <translation>Lo que se iba a enviar</translation>
    </message>
    <message>
        <source>Copy what was to be sent</source>
        <translation>Copiar lo que se iba a enviar</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>died %1</source>
        <translation>falló: %1</translation>
    </message>
    <message>
        <source>%1 said: “%2”</source>
        <comment>provider, its words</comment>
        <translation>%1 dijo: “%2”</translation>
    </message>
    <message numerus="yes">
        <source>Failed %n time(s) for good · kept until discarded</source>
        <translation>
            <numerusform>Falló %n vez de forma definitiva · se conserva hasta descartarlo</numerusform>
            <numerusform>Falló %n veces de forma definitiva · se conserva hasta descartarlo</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept until discarded</source>
        <translation>Se conserva hasta descartarlo</translation>
    </message>
    <message>
        <source>Edited by %1</source>
        <translation>Editado por %1</translation>
    </message>
    <message>
        <source>The message&apos;s steps are no longer kept.</source>
        <translation>Los pasos del mensaje ya no se conservan.</translation>
    </message>
    <message>
        <source>Open the earlier letter</source>
        <translation>Abrir el elemento anterior</translation>
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
        <translation>Campaña</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::LettersPane</name>
    <message>
        <source>Nothing failed for good.</source>
        <translation>Nada falló de forma definitiva.</translation>
    </message>
    <message>
        <source>Messages and webhooks that will not be tried again by themselves appear here.</source>
        <translation>Aquí aparecen los mensajes y webhooks que no se volverán a intentar por sí solos.</translation>
    </message>
    <message>
        <source>Requeue</source>
        <translation>Volver a encolar</translation>
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
        <translation>Seleccionar todos los elementos</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causas</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Mensajes fallidos</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n seleccionado</numerusform>
            <numerusform>%n seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 put back to the queue</source>
        <translation>%1 de %2 devueltos a la cola</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) could not be put back: the session is gone, or this version still cannot read the webhook.</source>
        <translation>
            <numerusform>No se pudo devolver %n elemento a la cola: la sesión ya no existe o esta versión todavía no puede leer el webhook.</numerusform>
            <numerusform>No se pudieron devolver %n elementos a la cola: la sesión ya no existe o esta versión todavía no puede leer el webhook.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) discarded.</source>
        <translation>
            <numerusform>Se descartó %n elemento.</numerusform>
            <numerusform>Se descartaron %n elementos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Only what failed between %1 and %2</source>
        <comment>times</comment>
        <translation>Solo lo que falló entre %1 y %2</translation>
    </message>
    <message>
        <source>Only what failed of one campaign</source>
        <translation>Solo lo que falló de una campaña</translation>
    </message>
    <message>
        <source>Only what failed of the campaign %1</source>
        <translation>Solo lo que falló de la campaña %1</translation>
    </message>
    <message>
        <source>Nothing of this failed for good.</source>
        <translation>Nada de esto falló definitivamente.</translation>
    </message>
    <message>
        <source>Other dead letters stand under “Show all”.</source>
        <translation>Los demás mensajes fallidos están en «Mostrar todos».</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln letter(s) back to the queue? Their messages are sent again, in their sessions&apos; pace.</source>
        <translation>
            <numerusform>¿Devolver %Ln elemento a la cola? El mensaje se envía de nuevo, al ritmo de su sesión.</numerusform>
            <numerusform>¿Devolver %Ln elementos a la cola? Los mensajes se envían de nuevo, al ritmo de sus sesiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Putting back: %1 of %2</source>
        <translation>Devolviendo a la cola: %1 de %2</translation>
    </message>
    <message>
        <source>Discarding: %1 of %2</source>
        <translation>Descartando: %1 de %2</translation>
    </message>
    <message>
        <source>Requeue with changes…</source>
        <translation>Volver a encolar con cambios…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) go back to the queue</source>
        <translation>
            <numerusform>%Ln elemento vuelve a la cola</numerusform>
            <numerusform>%Ln elementos vuelven a la cola</numerusform>
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
        <translation>%1: sin medir</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::LoadingBar</name>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::LogDialog</name>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Todavía no ha pasado nada.</translation>
    </message>
    <message>
        <source>What happened, newest first</source>
        <translation>Lo ocurrido, lo más reciente primero</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Gatehouse</source>
        <translation>Gatehouse</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programa</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>este puesto</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Add &amp;client…</source>
        <translation>Agregar &amp;cliente…</translation>
    </message>
    <message>
        <source>Try the &amp;practice set-up</source>
        <translation>Probar el entorno de &amp;práctica</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Appearance of the &amp;desktop</source>
        <translation>Apariencia del &amp;escritorio</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texto más &amp;pequeño</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Texto &amp;normal</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Pan&amp;talla completa</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Teclado</translation>
    </message>
    <message>
        <source>&amp;About Gatehouse</source>
        <translation>&amp;Acerca de Gatehouse</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::MainWindow</name>
    <message>
        <source>The practice set-up could not be started. Run “gatehouse --demo” in a terminal to see why.</source>
        <translation>No se pudo iniciar el entorno de práctica. Ejecutar “gatehouse --demo” en una terminal para ver la causa.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Todos los clientes</translation>
    </message>
    <message>
        <source>Gatehouse is closed</source>
        <translation>Gatehouse está cerrado</translation>
    </message>
    <message>
        <source>Practice set-up</source>
        <translation>Entorno de práctica</translation>
    </message>
    <message>
        <source>Gatehouse needs a person</source>
        <translation>Gatehouse necesita a una persona</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation>
            <numerusform>%Ln mensaje no leído</numerusform>
            <numerusform>%Ln mensajes no leídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dead letter(s)</source>
        <translation>
            <numerusform>%Ln mensaje fallido</numerusform>
            <numerusform>%Ln mensajes fallidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that need a person, dead letters and doubts</source>
        <translation>
            <numerusform>%Ln que requiere atención, entre mensajes fallidos y en duda</numerusform>
            <numerusform>%Ln que requieren atención, entre mensajes fallidos y en duda</numerusform>
        </translation>
    </message>
    <message>
        <source>The practice set-up could not be made. Close this window and start it again.
%1</source>
        <translation>No se pudo preparar el entorno de práctica. Cerrar esta ventana e iniciarlo de nuevo.
%1</translation>
    </message>
    <message numerus="yes">
        <source>The simulated provider does not know %Ln session(s), which will not send: %1. Remove them, the others go on.</source>
        <translation>
            <numerusform>El proveedor simulado no conoce %Ln sesión, que no enviará: %1. Hay que eliminarla; las demás siguen.</numerusform>
            <numerusform>El proveedor simulado no conoce %Ln sesiones, que no enviarán: %1. Hay que eliminarlas; las demás siguen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait. They go on when Gatehouse starts again.</source>
        <translation>
            <numerusform>%Ln mensaje queda en espera. Seguirá su curso cuando Gatehouse vuelva a iniciar.</numerusform>
            <numerusform>%Ln mensajes quedan en espera. Seguirán su curso cuando Gatehouse vuelva a iniciar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::MessageActions</name>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
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
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Ver en el mapa</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copiar número</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Sí se envió</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>No se envió</translation>
    </message>
    <message>
        <source>Show what happened…</source>
        <translation>Mostrar qué ocurrió…</translation>
    </message>
    <message>
        <source>Each attempt, each answer and each webhook, and what it waits for.</source>
        <translation>Cada intento, cada respuesta y cada webhook, y qué espera.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::MessageStep</name>
    <message>
        <source>Choose &amp;file…</source>
        <translation>Elegir arc&amp;hivo…</translation>
    </message>
    <message>
        <source>Te&amp;xt of the message</source>
        <translation>Te&amp;xto del mensaje</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Texto del mensaje</translation>
    </message>
    <message>
        <source>Hello {{name}}, …</source>
        <translation>Hola, {{name}}: …</translation>
    </message>
    <message>
        <source>Click a column to insert its value. {{column|default}} writes the default where a row has no value.</source>
        <translation>Hacer clic en una columna para insertar su valor. {{column|default}} escribe el valor predeterminado cuando la fila no tiene ninguno.</translation>
    </message>
    <message>
        <source>A&amp;ttached</source>
        <translation>A&amp;djunto</translation>
    </message>
    <message>
        <source>What is attached</source>
        <translation>Qué se adjunta</translation>
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
        <translation>Video</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Address or file of the attachment</source>
        <translation>Dirección o archivo del adjunto</translation>
    </message>
    <message>
        <source>https://… or a file</source>
        <translation>https://… o un archivo</translation>
    </message>
    <message>
        <source>Choose what to attach</source>
        <translation>Elegir qué adjuntar</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>Insertar %1</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 de %2 caracteres</translation>
    </message>
    <message>
        <source>Import a file first: the variables are its columns.</source>
        <translation>Primero hay que importar un archivo: sus columnas son las variables.</translation>
    </message>
    <message>
        <source>The file has no column “%1”.</source>
        <translation>El archivo no tiene la columna “%1”.</translation>
    </message>
    <message>
        <source>The text is longer than WhatsApp takes. Shorten it.</source>
        <translation>El texto es más largo de lo que admite WhatsApp. Acortarlo.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::MessageWords</name>
    <message>
        <source>Not delivered: this number is not on WhatsApp.</source>
        <translation>No entregado: este número no está en WhatsApp.</translation>
    </message>
    <message>
        <source>Not delivered: this is not a valid number.</source>
        <translation>No entregado: este número no es válido.</translation>
    </message>
    <message>
        <source>Not delivered: the provider does not reach this recipient.</source>
        <translation>No entregado: el proveedor no llega a este destinatario.</translation>
    </message>
    <message>
        <source>Not delivered: the provider does not take this content.</source>
        <translation>No entregado: el proveedor no admite este contenido.</translation>
    </message>
    <message>
        <source>Not delivered: the provider does not accept this session&apos;s token.</source>
        <translation>No entregado: el proveedor no acepta el token de esta sesión.</translation>
    </message>
    <message>
        <source>Not delivered: the session was logged out.</source>
        <translation>No entregado: se cerró la sesión desde el teléfono.</translation>
    </message>
    <message>
        <source>Not delivered: the file is no longer there.</source>
        <translation>No entregado: el archivo ya no está.</translation>
    </message>
    <message>
        <source>Not delivered: the session was not connected.</source>
        <translation>No entregado: la sesión no estaba conectada.</translation>
    </message>
    <message>
        <source>Not delivered: the session was removed.</source>
        <translation>No entregado: la sesión se quitó.</translation>
    </message>
    <message>
        <source>Not delivered: the file is too large for the provider.</source>
        <translation>No entregado: el archivo es demasiado grande para el proveedor.</translation>
    </message>
    <message>
        <source>Not delivered: the file could not be read.</source>
        <translation>No entregado: no se pudo leer el archivo.</translation>
    </message>
    <message>
        <source>Not delivered: the provider could not be reached in all tries.</source>
        <translation>No entregado: no se pudo contactar al proveedor en ningún intento.</translation>
    </message>
    <message>
        <source>Not delivered: the provider could not be reached.</source>
        <translation>No entregado: no se pudo contactar al proveedor.</translation>
    </message>
    <message>
        <source>Not delivered: the provider did not work.</source>
        <translation>No entregado: el proveedor no funcionó.</translation>
    </message>
    <message>
        <source>Not delivered: the provider&apos;s limit was reached.</source>
        <translation>No entregado: se alcanzó el límite del proveedor.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Voice note</source>
        <translation>Nota de voz</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Sticker</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>Tarjeta de contacto</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Encuesta</translation>
    </message>
    <message>
        <source>This kind of message is shown on the phone.</source>
        <translation>Este tipo de mensaje se ve en el teléfono.</translation>
    </message>
    <message>
        <source>This message was withdrawn.</source>
        <translation>Se eliminó este mensaje.</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programado</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>En espera de envío</translation>
    </message>
    <message>
        <source>Waits for its next try</source>
        <translation>En espera del próximo intento</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Enviándose</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>En duda</translation>
    </message>
    <message>
        <source>Accepted by the provider</source>
        <translation>Aceptado por el proveedor</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Reproducido</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>No entregado</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>service</source>
        <translation>servicio</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>campaña</translation>
    </message>
    <message>
        <source>Cancelled before it was sent.</source>
        <translation>Cancelado antes de enviarse.</translation>
    </message>
    <message>
        <source>Not sent: its time ran out.</source>
        <translation>No enviado: se agotó su plazo.</translation>
    </message>
    <message>
        <source>Not sent: the customer opted out.</source>
        <translation>No enviado: el contacto se dio de baja.</translation>
    </message>
    <message>
        <source>Not delivered.</source>
        <translation>No entregado.</translation>
    </message>
    <message>
        <source>Not delivered. The provider says: “%1”</source>
        <translation>No entregado. El proveedor dice: “%1”</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::NewPill</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::OptOut</name>
    <message>
        <source>%1 gets campaign and automatic messages again.</source>
        <translation>%1 vuelve a recibir mensajes de campaña y automáticos.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::OptOutDialog</name>
    <message>
        <source>Opt out</source>
        <translation>Dar de baja</translation>
    </message>
    <message>
        <source>Stop writing to %1?</source>
        <translation>¿Dejar de escribir a %1?</translation>
    </message>
    <message numerus="yes">
        <source>Stop writing to %n contact(s)?</source>
        <translation>
            <numerusform>¿Dejar de escribir a %n contacto?</numerusform>
            <numerusform>¿Dejar de escribir a %n contactos?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Campaign and automatic messages that wait are cancelled, and no new ones go out. Answering by hand stays possible.</source>
        <translation>Los mensajes de campañas y automáticos en espera se cancelan y no sale ninguno nuevo. Responder a mano sigue siendo posible.</translation>
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
        <translation>Lo pidió por teléfono o en persona</translation>
    </message>
    <message>
        <source>Asked by e-mail</source>
        <translation>Lo pidió por correo electrónico</translation>
    </message>
    <message>
        <source>Complained</source>
        <translation>Se quejó</translation>
    </message>
    <message>
        <source>The number belongs to somebody else</source>
        <translation>El número es de otra persona</translation>
    </message>
    <message>
        <source>Optional: why?</source>
        <translation>Opcional: ¿por qué?</translation>
    </message>
    <message>
        <source>The customer asked for it</source>
        <translation>La persona lo pidió</translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation>Agregado a mano</translation>
    </message>
    <message>
        <source>The number does not work</source>
        <translation>El número no funciona</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::OptedOutTab</name>
    <message>
        <source>Allow again</source>
        <translation>Permitir de nuevo</translation>
    </message>
    <message>
        <source>Nobody opted out</source>
        <translation>Nadie se dio de baja</translation>
    </message>
    <message>
        <source>Customers who write STOP appear here, and numbers that you add by hand.</source>
        <translation>Aquí aparecen las personas que escriben STOP y los números que se agregan a mano.</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>De baja</translation>
    </message>
    <message>
        <source>Opt out a number</source>
        <translation>Dar de baja un número</translation>
    </message>
    <message>
        <source>Opt out a number…</source>
        <translation>Dar de baja un número…</translation>
    </message>
    <message>
        <source>%1 gets campaign and automatic messages again.</source>
        <translation>%1 vuelve a recibir mensajes de campaña y automáticos.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) get campaign and automatic messages again.</source>
        <translation>
            <numerusform>%n número vuelve a recibir mensajes de campaña y automáticos.</numerusform>
            <numerusform>%n números vuelven a recibir mensajes de campaña y automáticos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::PageHead</name>
    <message>
        <source>Search or Ctrl+K</source>
        <translation>Buscar o Ctrl+K</translation>
    </message>
    <message>
        <source>Search pages, actions, clients, contacts and conversations</source>
        <translation>Buscar páginas, acciones, clientes, contactos y conversaciones</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::PairingCard</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Pair the phone</source>
        <translation>Vincular el teléfono</translation>
    </message>
    <message>
        <source>Open WhatsApp on the phone of this number</source>
        <translation>Abrir WhatsApp en el teléfono de este número</translation>
    </message>
    <message>
        <source>Settings, Linked devices, Link a device</source>
        <translation>Ajustes, Dispositivos vinculados, Vincular un dispositivo</translation>
    </message>
    <message>
        <source>Point the camera here</source>
        <translation>Apuntar la cámara aquí</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>number of a step</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Asking the provider for a code…</source>
        <translation>Pidiendo un código al proveedor…</translation>
    </message>
    <message>
        <source>No code is needed any more.</source>
        <translation>Ya no hace falta ningún código.</translation>
    </message>
    <message>
        <source>New code in %1</source>
        <translation>Nuevo código en %1</translation>
    </message>
    <message>
        <source>Asking the provider for a new code…</source>
        <translation>Pidiendo un código nuevo al proveedor…</translation>
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
        <translation>Dar de baja…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Agregar un contacto</translation>
    </message>
    <message>
        <source>Search name or number</source>
        <translation>Buscar nombre o número</translation>
    </message>
    <message>
        <source>Add contact…</source>
        <translation>Agregar contacto…</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Todavía no hay contactos</translation>
    </message>
    <message>
        <source>People appear here when they write to you, when a campaign brings them, or when you add them.</source>
        <translation>Las personas aparecen aquí cuando escriben, cuando llegan con una campaña o cuando se agregan.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>No se encontró a nadie</translation>
    </message>
    <message>
        <source>No contact has “%1” in the name or number.</source>
        <translation>Ningún contacto tiene “%1” en el nombre o el número.</translation>
    </message>
    <message>
        <source>Delete contacts</source>
        <translation>Eliminar contactos</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>¿Eliminar a %1?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n contact(s)?</source>
        <translation>
            <numerusform>¿Eliminar %n contacto?</numerusform>
            <numerusform>¿Eliminar %n contactos?</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, attributes and consent are deleted and cannot be brought back. Conversations stay readable, and whoever opted out stays opted out.</source>
        <translation>El nombre, los atributos y el consentimiento se eliminan y no se pueden recuperar. Las conversaciones se pueden seguir leyendo, y quien se dio de baja sigue de baja.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>%1 was not deleted: messages still wait for this contact. Cancel them or let them go out first.</source>
        <translation>No se eliminó a %1: todavía hay mensajes en espera para este contacto. Primero hay que cancelarlos o dejar que salgan.</translation>
    </message>
    <message>
        <source>Show the conversation</source>
        <translation>Ver la conversación</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::PhoneField</name>
    <message>
        <source>Read as %1</source>
        <translation>Se interpreta como %1</translation>
    </message>
    <message>
        <source>Begin with + and the country&apos;s code.</source>
        <translation>Empezar con + y el código del país.</translation>
    </message>
    <message>
        <source>With + and the country&apos;s code.</source>
        <translation>Con + y el código del país.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::PhonePreview</name>
    <message>
        <source>Preview of the message</source>
        <translation>Vista previa del mensaje</translation>
    </message>
    <message>
        <source>The message will stand here as a reader sees it.</source>
        <translation>Aquí se verá el mensaje tal como lo recibe quien lo lee.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::Places</name>
    <message>
        <source>Inbox</source>
        <translation>Bandeja de entrada</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Mensajes fallidos</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::PreviewPane</name>
    <message>
        <source>Row before</source>
        <translation>Fila anterior</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Fila siguiente</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Fila %1 de %2</translation>
    </message>
    <message>
        <source>Row %1 of the file, %2</source>
        <translation>Fila %1 del archivo, %2</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Para %1</translation>
    </message>
    <message>
        <source>Empty in this row: %1.</source>
        <translation>Vacío en esta fila: %1.</translation>
    </message>
    <message>
        <source>Without a column: %1.</source>
        <translation>Sin columna: %1.</translation>
    </message>
    <message>
        <source>Variables come from the file&apos;s columns.</source>
        <translation>Las variables provienen de las columnas del archivo.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>With an imported file, each row&apos;s own values stand here.</source>
        <translation>Con un archivo importado, aquí se ven los valores de cada fila.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ProblemText</name>
    <message>
        <source>Enter a phone number.</source>
        <translation>Ingresar un número de teléfono.</translation>
    </message>
    <message>
        <source>This is not a valid phone number. Write it with + and the country&apos;s code.</source>
        <translation>No es un número de teléfono válido. Escribirlo con + y el código del país.</translation>
    </message>
    <message>
        <source>This number cannot be a mobile phone. Enter the number that uses WhatsApp.</source>
        <translation>Este número no puede ser de un celular. Ingresar el número que usa WhatsApp.</translation>
    </message>
    <message>
        <source>This client already has a contact with this number. Open that one.</source>
        <translation>Este cliente ya tiene un contacto con este número. Abrir ese contacto.</translation>
    </message>
    <message>
        <source>The recipient is neither a phone number nor a known chat. Check it.</source>
        <translation>El destinatario no es un número de teléfono ni un chat conocido. Revisarlo.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Ingresar un nombre.</translation>
    </message>
    <message>
        <source>This name is taken. Choose another one.</source>
        <translation>Este nombre ya está en uso. Elegir otro.</translation>
    </message>
    <message>
        <source>A required value is missing. Enter it.</source>
        <translation>Falta un valor obligatorio. Ingresarlo.</translation>
    </message>
    <message>
        <source>This text is too long. Shorten it.</source>
        <translation>Este texto es demasiado largo. Acortarlo.</translation>
    </message>
    <message>
        <source>There are too few entries. Add at least one more.</source>
        <translation>Hay muy pocas entradas. Agregar al menos una más.</translation>
    </message>
    <message>
        <source>There are too many entries. Remove some.</source>
        <translation>Hay demasiadas entradas. Quitar algunas.</translation>
    </message>
    <message>
        <source>This figure is outside of what is allowed. Choose another one.</source>
        <translation>Este valor está fuera de lo permitido. Elegir otro.</translation>
    </message>
    <message>
        <source>This is not a complete web address. It begins with https:// or http://.</source>
        <translation>No es una dirección web completa. Debe empezar con https:// o http://.</translation>
    </message>
    <message>
        <source>This time does not exist. Choose another one.</source>
        <translation>Esta hora no existe. Elegir otra.</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one.</source>
        <translation>Esta hora ya pasó. Elegir una posterior.</translation>
    </message>
    <message>
        <source>The message is empty. Write a text or attach something.</source>
        <translation>El mensaje está vacío. Escribir un texto o adjuntar algo.</translation>
    </message>
    <message>
        <source>A message holds one thing: a text or one attachment.</source>
        <translation>Un mensaje lleva una sola cosa: un texto o un adjunto.</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be sent. Remove it.</source>
        <translation>El texto contiene un carácter que no se puede enviar. Quitarlo.</translation>
    </message>
    <message>
        <source>The text uses a variable that the file has no column for.</source>
        <translation>El texto usa una variable para la que el archivo no tiene columna.</translation>
    </message>
    <message>
        <source>The campaign has no audience yet. Import a file.</source>
        <translation>La campaña todavía no tiene audiencia. Importar un archivo.</translation>
    </message>
    <message>
        <source>Choose at least one session to send with.</source>
        <translation>Elegir al menos una sesión para enviar.</translation>
    </message>
    <message>
        <source>This person opted out and is not written to. Only they can change it.</source>
        <translation>Esta persona se dio de baja y no se le escribe. Solo ella puede cambiarlo.</translation>
    </message>
    <message>
        <source>This client still has sessions. Remove them first.</source>
        <translation>Este cliente todavía tiene sesiones. Primero hay que quitarlas.</translation>
    </message>
    <message>
        <source>Something in the input is not right. Check it and try again.</source>
        <translation>Hay algo incorrecto en los datos. Revisarlos e intentar de nuevo.</translation>
    </message>
    <message>
        <source>The value of “%1” is not accepted. Check it and try again.</source>
        <translation>El valor de “%1” no se acepta. Revisarlo e intentar de nuevo.</translation>
    </message>
    <message>
        <source>Choose at least one session to send with, under Schedule.</source>
        <translation>Elegir al menos una sesión para enviar, en Programación.</translation>
    </message>
    <message>
        <source>A chosen session is no longer there. Choose the sessions again.</source>
        <translation>Una sesión elegida ya no existe. Elija las sesiones de nuevo.</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that it is still there and may be read.</source>
        <translation>No se puede abrir el archivo. Revisar que siga en su lugar y que se pueda leer.</translation>
    </message>
    <message>
        <source>The file has no rows. Choose a file with one row for each person.</source>
        <translation>El archivo no tiene filas. Elegir un archivo con una fila por persona.</translation>
    </message>
    <message>
        <source>This is a spreadsheet. Save it as CSV in its program, then choose that file.</source>
        <translation>Es una hoja de cálculo. Guardarla como CSV en su programa y luego elegir ese archivo.</translation>
    </message>
    <message>
        <source>This is not a table in text form. Choose a CSV file.</source>
        <translation>No es una tabla en formato de texto. Elegir un archivo CSV.</translation>
    </message>
    <message>
        <source>The file is larger than WhatsApp takes. Choose a smaller one.</source>
        <translation>El archivo es más grande de lo que WhatsApp acepta. Elija uno más pequeño.</translation>
    </message>
    <message>
        <source>No column looks like phone numbers. Choose the phone column.</source>
        <translation>Ninguna columna parece contener números de teléfono. Elegir la columna de teléfono.</translation>
    </message>
    <message>
        <source>The file has no such column. Choose one that it has.</source>
        <translation>El archivo no tiene esa columna. Elija una que tenga.</translation>
    </message>
    <message>
        <source>The file is not written in this encoding. Choose another one.</source>
        <translation>El archivo no está en esta codificación. Elija otra.</translation>
    </message>
    <message>
        <source>The file cannot be read with this separator. Choose another one.</source>
        <translation>El archivo no se puede leer con este separador. Elija otro.</translation>
    </message>
    <message>
        <source>There is no such country. Choose the country of numbers without +.</source>
        <translation>Ese país no existe. Elija el país de los números sin +.</translation>
    </message>
    <message>
        <source>Choose the client that this is for.</source>
        <translation>Elija el cliente para el que es esto.</translation>
    </message>
    <message>
        <source>This client is no longer there. Choose another one.</source>
        <translation>Este cliente ya no existe. Elija otro.</translation>
    </message>
    <message>
        <source>The message that this answers is no longer there. Send it without the quotation.</source>
        <translation>El mensaje al que responde ya no existe. Envíelo sin la cita.</translation>
    </message>
    <message>
        <source>This session&apos;s provider does not send messages of this kind. Use another kind.</source>
        <translation>El proveedor de esta sesión no envía mensajes de este tipo. Use otro tipo.</translation>
    </message>
    <message>
        <source>An attachment of this kind has no caption. Send the words as a message of their own.</source>
        <translation>Un adjunto de este tipo no lleva texto. Envíe el texto en un mensaje aparte.</translation>
    </message>
    <message>
        <source>An attachment of this kind cannot be shown once only. Send it as usual.</source>
        <translation>Un adjunto de este tipo no puede verse una sola vez. Envíelo como siempre.</translation>
    </message>
    <message>
        <source>People can be mentioned in groups only. Remove the mentions.</source>
        <translation>Solo se puede mencionar a personas en grupos. Quite las menciones.</translation>
    </message>
    <message>
        <source>This kind of message is not known here. Choose another one.</source>
        <translation>Este tipo de mensaje no se conoce aquí. Elija otro.</translation>
    </message>
    <message>
        <source>What this refers to is no longer there. Choose it again.</source>
        <translation>Aquello a lo que se refiere ya no existe. Elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>These hours leave no time to send. Open at least one hour of one day.</source>
        <translation>Este horario no deja tiempo para enviar. Abra al menos una hora de un día.</translation>
    </message>
    <message>
        <source>There is no such time zone. Choose one from the list.</source>
        <translation>Esa zona horaria no existe. Elija una de la lista.</translation>
    </message>
    <message>
        <source>This provider is not known here. Choose one from the list.</source>
        <translation>Este proveedor no se conoce aquí. Elija uno de la lista.</translation>
    </message>
    <message>
        <source>A session is chosen twice. Choose each once.</source>
        <translation>Una sesión está elegida dos veces. Elija cada una solo una vez.</translation>
    </message>
    <message>
        <source>A value is of another kind than expected. Check it and try again.</source>
        <translation>Un valor es de otro tipo que el esperado. Compruébelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This figure is not measured. Choose another one.</source>
        <translation>Este indicador no se mide. Elija otro.</translation>
    </message>
    <message>
        <source>The list changed meanwhile. Refresh it.</source>
        <translation>La lista cambió mientras tanto. Actualícela.</translation>
    </message>
    <message>
        <source>The text uses {{%1}}, and the file has no such column.</source>
        <translation>El texto usa {{%1}}, y el archivo no tiene esa columna.</translation>
    </message>
    <message>
        <source>The attached file cannot be read. Attach it again.</source>
        <translation>No se puede leer el archivo adjunto. Adjúntelo de nuevo.</translation>
    </message>
    <message>
        <source>Some rows of the file make messages that cannot be sent. Correct them and import again.</source>
        <translation>Algunas filas del archivo forman mensajes que no se pueden enviar. Corríjalas e importe de nuevo.</translation>
    </message>
    <message>
        <source>The attached file is larger than WhatsApp takes. Attach a smaller one.</source>
        <translation>El archivo adjunto es más grande de lo que admite WhatsApp. Adjuntar uno más pequeño.</translation>
    </message>
    <message>
        <source>The longest wait is shorter than the first. Make it at least as long.</source>
        <translation>La espera más larga es menor que la primera. Hágala al menos igual de larga.</translation>
    </message>
    <message>
        <source>No message dies of a refused token: it waits until there is a good one.</source>
        <translation>Ningún mensaje muere por un token rechazado: espera hasta que haya uno válido.</translation>
    </message>
    <message>
        <source>A refused token always stops the session. This cannot be turned off.</source>
        <translation>Un token rechazado siempre detiene la sesión. Esto no se puede desactivar.</translation>
    </message>
    <message>
        <source>What was refused for good needs a limit of tries. Enter how many there may be.</source>
        <translation>Lo rechazado definitivamente necesita un límite de intentos. Escriba cuántos puede haber.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ProgramSection</name>
    <message>
        <source>About Gatehouse</source>
        <translation>Acerca de Gatehouse</translation>
    </message>
    <message>
        <source>A desktop console with a WhatsApp gateway inside. An accepted message is never lost, and never sent twice without telling you.</source>
        <translation>Una consola de escritorio con una pasarela de WhatsApp incorporada. Un mensaje aceptado nunca se pierde, y nunca se envía dos veces sin avisar.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Not affiliated with WhatsApp or Meta.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Sin afiliación con WhatsApp ni Meta.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ProgressChart</name>
    <message>
        <source>Chart: %1 of %2 messages by %3</source>
        <translation>Gráfico: %1 de %2 mensajes hasta %3</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 enviados</translation>
    </message>
    <message>
        <source>%1 expected</source>
        <translation>%1 previstos</translation>
    </message>
    <message>
        <source>%1 planned at the start</source>
        <translation>%1 planeados al comenzar</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviados</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>previstos</translation>
    </message>
    <message>
        <source>planned at the start</source>
        <translation>planeados al comenzar</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::QrView</name>
    <message>
        <source>Pairing code as a QR picture</source>
        <translation>Código de vinculación como imagen QR</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::Rail</name>
    <message>
        <source>Places</source>
        <translation>Secciones</translation>
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
        <translation>%1: %2 enviados, %3 entregados, %4 leídos, %5 fallidos</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leídos</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RecipientModel</name>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Qué falló</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RedriveDialog</name>
    <message numerus="yes">
        <source>The %Ln chosen letter(s)</source>
        <translation>
            <numerusform>El %Ln elemento elegido</numerusform>
            <numerusform>Los %Ln elementos elegidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln letter(s) of the list</source>
        <translation>
            <numerusform>El %Ln elemento de la lista</numerusform>
            <numerusform>Los %Ln elementos de la lista</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes as JSON</source>
        <translation>Cambios en JSON</translation>
    </message>
    <message>
        <source>Send a few first</source>
        <translation>Enviar unos pocos primero</translation>
    </message>
    <message>
        <source>Example before</source>
        <translation>Ejemplo antes</translation>
    </message>
    <message>
        <source>Example after</source>
        <translation>Ejemplo después</translation>
    </message>
    <message>
        <source>Requeue with changes</source>
        <translation>Volver a encolar con cambios</translation>
    </message>
    <message>
        <source>Requeue</source>
        <translation>Volver a encolar</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>What is named here takes the place of the same in each message; null takes it away. A message with changes goes out as a new one, and the old one keeps what it said.</source>
        <translation>Lo que se indique aquí sustituye el mismo campo en cada mensaje; null lo quita. Un mensaje con cambios sale como uno nuevo, y el antiguo conserva lo que decía.</translation>
    </message>
    <message>
        <source>How many go first</source>
        <translation>Cuántos van primero</translation>
    </message>
    <message>
        <source>How many a second</source>
        <translation>Cuántos por segundo</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> por segundo</translation>
    </message>
    <message>
        <source>The others follow when these were accepted, and faster bit by bit. When the same cause comes back, it stops by itself.</source>
        <translation>Los demás siguen cuando estos hayan sido aceptados, cada vez más rápido. Si vuelve la misma causa, se detiene solo.</translation>
    </message>
    <message>
        <source>Looks what would happen…</source>
        <translation>Comprobando qué ocurriría…</translation>
    </message>
    <message>
        <source>This is not JSON yet, from character %1 on.</source>
        <translation>Esto aún no es JSON, a partir del carácter %1.</translation>
    </message>
    <message>
        <source>Write an object in braces: { … }</source>
        <translation>Escriba un objeto entre llaves: { … }</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) would go.</source>
        <translation>
            <numerusform>Iría %Ln elemento.</numerusform>
            <numerusform>Irían %Ln elementos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 letters would go.</source>
        <translation>Irían %1 de %2 elementos.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RedriveRow</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>No more letters go until it is resumed.</source>
        <translation>No sale ningún elemento más hasta que se reanude.</translation>
    </message>
    <message>
        <source>Goes on, with the first ones slowly again.</source>
        <translation>Continúa, otra vez despacio con los primeros.</translation>
    </message>
    <message>
        <source>What did not go yet stays a dead letter.</source>
        <translation>Lo que aún no salió sigue entre los mensajes fallidos.</translation>
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
        <translation>El destinatario pidió no recibir mensajes.</translation>
    </message>
    <message>
        <source>Their session was removed. Choose another one in the changes.</source>
        <translation>La sesión fue eliminada. Elija otra en los cambios.</translation>
    </message>
    <message>
        <source>There is no such session of this client. Correct the changes.</source>
        <translation>Este cliente no tiene esa sesión. Corrija los cambios.</translation>
    </message>
    <message>
        <source>The time until which they were of use is over.</source>
        <translation>El plazo hasta el que servían ya pasó.</translation>
    </message>
    <message>
        <source>Their campaign was cancelled or removed.</source>
        <translation>La campaña fue cancelada o eliminada.</translation>
    </message>
    <message>
        <source>They were put back or discarded meanwhile.</source>
        <translation>Entretanto volvieron a la cola o se descartaron.</translation>
    </message>
    <message>
        <source>They are not there any more.</source>
        <translation>Ya no existen.</translation>
    </message>
    <message>
        <source>Their messages went on meanwhile.</source>
        <translation>Entretanto los mensajes siguieron su curso.</translation>
    </message>
    <message>
        <source>Webhooks are evidence and cannot be changed. Put them back without changes.</source>
        <translation>Los webhooks son pruebas y no se pueden cambiar. Vuelva a encolarlos sin cambios.</translation>
    </message>
    <message>
        <source>The original of the webhook is no longer kept.</source>
        <translation>El original del webhook ya no se conserva.</translation>
    </message>
    <message>
        <source>This version cannot read the webhook either.</source>
        <translation>Esta versión tampoco puede leer el webhook.</translation>
    </message>
    <message>
        <source>Letters of this kind cannot be put back.</source>
        <translation>Los elementos de este tipo no pueden volver a la cola.</translation>
    </message>
    <message>
        <source>The changes name something that messages do not have.</source>
        <translation>Los cambios nombran algo que los mensajes no tienen.</translation>
    </message>
    <message>
        <source>They were refused: %1</source>
        <translation>Fueron rechazados: %1</translation>
    </message>
    <message>
        <source>%1 cannot go. %2</source>
        <comment>a number, a sentence</comment>
        <translation>%1 no pueden ir. %2</translation>
    </message>
    <message>
        <source>%1 of %2 put back, %3 accepted</source>
        <translation>%1 de %2 devueltos a la cola, %3 aceptados</translation>
    </message>
    <message numerus="yes">
        <source>%n failed again</source>
        <translation>
            <numerusform>%n volvió a fallar</numerusform>
            <numerusform>%n volvieron a fallar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not go</source>
        <translation>
            <numerusform>%n no pudo ir</numerusform>
            <numerusform>%n no pudieron ir</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped, because the same cause came back: %1. Mend it, then resume.</source>
        <translation>Detenido porque volvió la misma causa: %1. Corríjala y después reanude.</translation>
    </message>
    <message>
        <source>Stopped, because a backup was restored. Look whether these went out before you resume.</source>
        <translation>Detenido porque se restauró una copia de seguridad. Compruebe si estos ya salieron antes de reanudar.</translation>
    </message>
    <message>
        <source>Stopped by hand.</source>
        <translation>Detenido manualmente.</translation>
    </message>
    <message>
        <source>The letters are being gathered.</source>
        <translation>Se están reuniendo los elementos.</translation>
    </message>
    <message>
        <source>The first ones are on their way. The others wait for how these end.</source>
        <translation>Los primeros están en camino. Los demás esperan a ver cómo terminan estos.</translation>
    </message>
    <message>
        <source>Waits for answers before more go.</source>
        <translation>Espera respuestas antes de enviar más.</translation>
    </message>
    <message>
        <source>Up to %1 a second now.</source>
        <translation>Ahora hasta %1 por segundo.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RelativeTime</name>
    <message>
        <source>d MMM</source>
        <comment>date without a year, format of QLocale</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>in less than 1 min</source>
        <translation>en menos de 1 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>en %n min</numerusform>
            <numerusform>en %n min</numerusform>
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
            <numerusform>en %n h</numerusform>
            <numerusform>en %n h</numerusform>
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
        <translation>Ayer</translation>
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
        <translation>Revisando qué se perdería…</translation>
    </message>
    <message>
        <source>Remove session</source>
        <translation>Quitar sesión</translation>
    </message>
    <message>
        <source>Remove sessions</source>
        <translation>Quitar sesiones</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>¿Quitar %1?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n session(s)?</source>
        <translation>
            <numerusform>¿Quitar %n sesión?</numerusform>
            <numerusform>¿Quitar %n sesiones?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ResultStep</name>
    <message>
        <source>&amp;Connect now</source>
        <translation>&amp;Conectar ahora</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1 ya está aquí</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are here</source>
        <translation>
            <numerusform>%n sesión ya está aquí</numerusform>
            <numerusform>%n sesiones ya están aquí</numerusform>
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
        <translation>Elegir Listo: la sesión queda seleccionada en la lista, donde esto se puede corregir.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RetryRuleRow</name>
    <message>
        <source>Too many messages</source>
        <translation>Demasiados mensajes</translation>
    </message>
    <message>
        <source>Too many to one person</source>
        <translation>Demasiados a una persona</translation>
    </message>
    <message>
        <source>Provider fails</source>
        <translation>El proveedor falla</translation>
    </message>
    <message>
        <source>Session not connected</source>
        <translation>Sesión no conectada</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token rechazado</translation>
    </message>
    <message>
        <source>Content refused</source>
        <translation>Contenido rechazado</translation>
    </message>
    <message>
        <source>Recipient refused</source>
        <translation>Destinatario rechazado</translation>
    </message>
    <message>
        <source>Network fails</source>
        <translation>La red falla</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuando</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>What happens to the message</source>
        <translation>Qué pasa con el mensaje</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>After so many it goes to the dead letters; empty: it is tried without end</source>
        <translation>Tras tantos va a «Mensajes fallidos»; vacío: se intenta sin fin</translation>
    </message>
    <message>
        <source>First wait</source>
        <translation>1.ª espera</translation>
    </message>
    <message>
        <source>Doubles with each try. The provider&apos;s own word goes before it.</source>
        <translation>Se duplica con cada intento. La palabra del proveedor va antes.</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Máxima</translation>
    </message>
    <message>
        <source>The wait does not grow beyond this</source>
        <translation>La espera no crece más allá de esto</translation>
    </message>
    <message>
        <source>Slows</source>
        <translation>Frena</translation>
    </message>
    <message>
        <source>The whole session waits, not this message alone</source>
        <translation>Espera toda la sesión, no solo este mensaje</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Detiene</translation>
    </message>
    <message>
        <source>The session stops until a person acts</source>
        <translation>La sesión se detiene hasta que alguien actúe</translation>
    </message>
    <message>
        <source>Breaker</source>
        <translation>Interruptor</translation>
    </message>
    <message>
        <source>Counts as a failure for the session&apos;s breaker</source>
        <translation>Cuenta como fallo para el interruptor de la sesión</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>Back to the standard</source>
        <translation>Volver al estándar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>error: what the control sets</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Enter how many tries there may be, or nothing for no limit.</source>
        <translation>Escriba cuántos intentos puede haber, o nada para no tener límite.</translation>
    </message>
    <message>
        <source>Enter a time such as 5 s, 2 min or 1 h.</source>
        <translation>Escriba un tiempo como 5 s, 2 min o 1 h.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RetrySection</name>
    <message>
        <source>Retry rules</source>
        <translation>Reglas de reintento</translation>
    </message>
    <message>
        <source>Reset all rules</source>
        <translation>Restablecer todas</translation>
    </message>
    <message>
        <source>What happens when a provider does not take a message. A message whose result is unknown is not in this table: it is in doubt, and nothing repeats it by itself.</source>
        <translation>Qué pasa cuando un proveedor no acepta un mensaje. Un mensaje cuyo resultado se desconoce no está en esta tabla: queda en duda, y nada lo repite por sí solo.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>A session whose provider keeps failing stops and tries with single messages; when one is taken, campaigns take up speed within a minute.</source>
        <translation>Una sesión cuyo proveedor sigue fallando se detiene y prueba con mensajes sueltos; cuando se acepta uno, las campañas recuperan velocidad en un minuto.</translation>
    </message>
    <message>
        <source>The rule of the breaker was changed.</source>
        <translation>Se cambió la regla del interruptor.</translation>
    </message>
    <message>
        <source>The rule of the breaker is the standard again.</source>
        <translation>La regla del interruptor es de nuevo la estándar.</translation>
    </message>
    <message>
        <source>All retry rules are the standard again.</source>
        <translation>Todas las reglas de reintento son de nuevo las estándar.</translation>
    </message>
    <message>
        <source>The rule for “%1” was changed.</source>
        <translation>Se cambió la regla de «%1».</translation>
    </message>
    <message>
        <source>The rule for “%1” is the standard again.</source>
        <translation>La regla de «%1» es de nuevo la estándar.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::RowTable</name>
    <message numerus="yes">
        <source>Only the newest %n row(s) are sorted. Search or filter to see the others.</source>
        <translation>
            <numerusform>Solo la fila más reciente está ordenada. Busque o filtre para ver las demás.</numerusform>
            <numerusform>Solo las %n filas más recientes están ordenadas. Busque o filtre para ver las demás.</numerusform>
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
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exportar como CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Exporting: %n row(s) written.</source>
        <translation>
            <numerusform>Exportando: %n fila escrita.</numerusform>
            <numerusform>Exportando: %n filas escritas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>La exportación se canceló. No se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar los detalles</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n fila escrita en %1.</numerusform>
            <numerusform>%n filas escritas en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrar la carpeta</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ScheduleStep</name>
    <message>
        <source>As &amp;soon as it is started</source>
        <translation>&amp;En cuanto se inicie</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>En fec&amp;ha y hora</translation>
    </message>
    <message>
        <source>&amp;Limit this campaign to</source>
        <translation>&amp;Limitar esta campaña a</translation>
    </message>
    <message>
        <source>Sessions that send</source>
        <translation>Sesiones que envían</translation>
    </message>
    <message>
        <source>The audience is shared among them. Answers to people go before campaigns in each.</source>
        <translation>La audiencia se reparte entre ellas. En cada una, las respuestas a personas van antes que las campañas.</translation>
    </message>
    <message>
        <source>This client has no session yet. Add one on the Sessions page.</source>
        <translation>Este cliente todavía no tiene sesiones. Agregar una en la página Sesiones.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Day and time of the start</source>
        <translation>Día y hora de inicio</translation>
    </message>
    <message>
        <source>time zone %1</source>
        <translation>zona horaria %1</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Messages per minute</source>
        <translation>Mensajes por minuto</translation>
    </message>
    <message>
        <source>messages per minute over all its sessions</source>
        <translation>mensajes por minuto entre todas sus sesiones</translation>
    </message>
    <message>
        <source>Without a limit the sessions&apos; own pacing sets the pace.</source>
        <translation>Sin límite, el ritmo lo marcan las propias sesiones.</translation>
    </message>
    <message>
        <source>Do not send between</source>
        <translation>No enviar entre las</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Horas de silencio</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Comienzo de las horas de silencio</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Fin de las horas de silencio</translation>
    </message>
    <message>
        <source>and</source>
        <comment>between two times of day</comment>
        <translation>y las</translation>
    </message>
    <message>
        <source>Whose clock the quiet hours go by</source>
        <translation>Según qué reloj van las horas de silencio</translation>
    </message>
    <message>
        <source>each recipient&apos;s time zone</source>
        <translation>zona horaria de cada destinatario</translation>
    </message>
    <message>
        <source>The campaign stops and goes on by itself. Answers to people go out at any hour. A recipient&apos;s time zone comes from the number; where a country has several, it must be allowed in all of them.</source>
        <translation>La campaña se detiene y continúa sola. Las respuestas a personas salen a cualquier hora. La zona horaria del destinatario viene del número; si un país tiene varias, debe estar permitido en todas.</translation>
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
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Refresh state</source>
        <translation>Actualizar estado</translation>
    </message>
    <message>
        <source>Register webhook</source>
        <translation>Registrar webhook</translation>
    </message>
    <message>
        <source>Test message…</source>
        <translation>Mensaje de prueba…</translation>
    </message>
    <message>
        <source>Log of states…</source>
        <translation>Registro de estados…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Sets address, secret and events at the provider. Needs a personal access token.</source>
        <translation>Configura la dirección, el secreto y los eventos en el proveedor. Requiere un token de acceso personal.</translation>
    </message>
    <message>
        <source>Gatehouse has no public address yet: start it with --public-url.</source>
        <translation>Gatehouse todavía no tiene dirección pública: iniciarlo con --public-url.</translation>
    </message>
    <message>
        <source>Disconnect sessions</source>
        <translation>Desconectar sesiones</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %Ln session(s)? They neither send nor receive until somebody connects them again. What waits for them stays.</source>
        <translation>
            <numerusform>¿Desconectar %Ln sesión? No envía ni recibe hasta que alguien la conecte de nuevo. Lo que está en espera se conserva.</numerusform>
            <numerusform>¿Desconectar %Ln sesiones? No envían ni reciben hasta que alguien las conecte de nuevo. Lo que está en espera se conserva.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restart sessions</source>
        <translation>Reiniciar sesiones</translation>
    </message>
    <message numerus="yes">
        <source>Restart %Ln session(s)? They neither send nor receive until they are connected again, which takes a moment. What waits for them stays.</source>
        <translation>
            <numerusform>¿Reiniciar %Ln sesión? No envía ni recibe hasta que vuelva a estar conectada, lo que tarda un momento. Lo que está en espera se conserva.</numerusform>
            <numerusform>¿Reiniciar %Ln sesiones? No envían ni reciben hasta que vuelvan a estar conectadas, lo que tarda un momento. Lo que está en espera se conserva.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume campaigns</source>
        <translation>Reanudar campañas</translation>
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
        <translation>Más</translation>
    </message>
    <message>
        <source>The chosen session</source>
        <translation>La sesión elegida</translation>
    </message>
    <message>
        <source>About the session</source>
        <translation>Acerca de la sesión</translation>
    </message>
    <message>
        <source>Webhook address</source>
        <translation>Dirección del webhook</translation>
    </message>
    <message>
        <source>Copy the webhook address</source>
        <translation>Copiar la dirección del webhook</translation>
    </message>
    <message>
        <source>The actions below apply to all of them that allow it.</source>
        <translation>Las acciones de abajo se aplican a todas las que lo permitan.</translation>
    </message>
    <message>
        <source>no message waits</source>
        <translation>ningún mensaje en espera</translation>
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
        <translation>Límites vigentes</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copiar la ruta</translation>
    </message>
    <message>
        <source>Providers cannot reach this machine yet. Start Gatehouse with --public-url and the address of your tunnel or proxy; webhooks then go to %1 below it.</source>
        <translation>Los proveedores todavía no llegan a este equipo. Iniciar Gatehouse con --public-url y la dirección del túnel o proxy; los webhooks llegarán entonces a %1 bajo esa dirección.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>session: what went wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) chosen</source>
        <translation>
            <numerusform>%Ln sesión elegida</numerusform>
            <numerusform>%Ln sesiones elegidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait</source>
        <translation>
            <numerusform>%Ln mensaje en espera</numerusform>
            <numerusform>%Ln mensajes en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln sesión</numerusform>
            <numerusform>%Ln sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Next send: %1</source>
        <translation>Próximo envío: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SessionForm</name>
    <message>
        <source>API key of the session</source>
        <translation>Clave de API de la sesión</translation>
    </message>
    <message>
        <source>Webhook secret</source>
        <translation>Secreto del webhook</translation>
    </message>
    <message>
        <source>Personal access token</source>
        <translation>Token de acceso personal</translation>
    </message>
    <message>
        <source>the provider&apos;s own</source>
        <translation>la del propio proveedor</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Phone number</source>
        <translation>Número de te&amp;léfono</translation>
    </message>
    <message>
        <source>Leave it empty to keep the present one.</source>
        <translation>Dejar vacío para conservar el actual.</translation>
    </message>
    <message>
        <source>&amp;API key of the session</source>
        <translation>Cla&amp;ve de API de la sesión</translation>
    </message>
    <message>
        <source>In the provider&apos;s dashboard, at the session. It goes to the vault.</source>
        <translation>Está en el panel del proveedor, en la sesión. Se guarda en la bóveda.</translation>
    </message>
    <message>
        <source>&amp;Webhook secret</source>
        <translation>Secreto del &amp;webhook</translation>
    </message>
    <message>
        <source>Without it, nobody can tell the provider&apos;s webhooks from forged ones.</source>
        <translation>Sin él no se pueden distinguir los webhooks del proveedor de los falsificados.</translation>
    </message>
    <message>
        <source>Provider&apos;s a&amp;ddress</source>
        <translation>&amp;Dirección del proveedor</translation>
    </message>
    <message>
        <source>Personal access &amp;token (optional)</source>
        <translation>&amp;Token de acceso personal (opcional)</translation>
    </message>
    <message>
        <source>With it and the session&apos;s id, Gatehouse can connect, restart and set the webhook itself.</source>
        <translation>Con él y el ID de la sesión, Gatehouse puede conectar, reiniciar y configurar el webhook por sí mismo.</translation>
    </message>
    <message>
        <source>Session &amp;id in the account (optional)</source>
        <translation>&amp;ID de la sesión en la cuenta (opcional)</translation>
    </message>
    <message>
        <source>P&amp;lan: sets the pacing</source>
        <translation>&amp;Plan: define el ritmo</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SessionTable</name>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Ajustar a la ventana</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SessionWords</name>
    <message>
        <source>Unknown</source>
        <translation>Desconocida</translation>
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
        <translation>Falta escanear</translation>
    </message>
    <message>
        <source>Needs code</source>
        <translation>Falta el código</translation>
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
        <translation>Vencida</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token rechazado</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausada</translation>
    </message>
    <message>
        <source>Slowed</source>
        <translation>Ralentizada</translation>
    </message>
    <message>
        <source>The provider has not said how this session stands. Refresh the state.</source>
        <translation>El proveedor no ha informado el estado de esta sesión. Actualizar el estado.</translation>
    </message>
    <message>
        <source>Messages wait until the session is connected.</source>
        <translation>Los mensajes esperan hasta que la sesión se conecte.</translation>
    </message>
    <message>
        <source>The provider is connecting to WhatsApp. This usually takes a few seconds.</source>
        <translation>El proveedor se está conectando a WhatsApp. Suele tardar unos segundos.</translation>
    </message>
    <message>
        <source>The provider asks for a code instead of a scan. Finish linking in the provider&apos;s dashboard, or connect again for a QR code.</source>
        <translation>El proveedor pide un código en lugar de un escaneo. Terminar la vinculación en el panel del proveedor o conectar de nuevo para obtener un código QR.</translation>
    </message>
    <message>
        <source>The phone unlinked this device. Connect again and scan the new code; messages wait meanwhile.</source>
        <translation>El teléfono desvinculó este dispositivo. Conectar de nuevo y escanear el código nuevo; mientras tanto, los mensajes esperan.</translation>
    </message>
    <message>
        <source>The link to the phone ran out. Connect again and scan the new code; messages wait meanwhile.</source>
        <translation>El vínculo con el teléfono venció. Conectar de nuevo y escanear el código nuevo; mientras tanto, los mensajes esperan.</translation>
    </message>
    <message>
        <source>The provider does not accept the API key any more. Enter the present one; messages wait meanwhile.</source>
        <translation>El proveedor ya no acepta la clave de API. Ingresar la actual; mientras tanto, los mensajes esperan.</translation>
    </message>
    <message>
        <source>Paused: nothing is sent until you resume it.</source>
        <translation>En pausa: no se envía nada hasta reanudarla.</translation>
    </message>
    <message>
        <source>Paused by %1: nothing is sent until somebody resumes it.</source>
        <translation>Pausada por %1: no se envía nada hasta que alguien la reanude.</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>sent today / cap</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n en duda</numerusform>
            <numerusform>%n en duda</numerusform>
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
        <translation>ahora</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>hace %n s</numerusform>
            <numerusform>hace %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>hace %n min</numerusform>
            <numerusform>hace %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>hace %n h</numerusform>
            <numerusform>hace %n h</numerusform>
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
        <translation>espera la conexión</translation>
    </message>
    <message>
        <source>waits for a token</source>
        <translation>espera un token</translation>
    </message>
    <message>
        <source>waits for pairing</source>
        <translation>espera la vinculación</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>límite de ritmo</translation>
    </message>
    <message>
        <source>account protection</source>
        <translation>protección de la cuenta</translation>
    </message>
    <message>
        <source>daily limit reached</source>
        <translation>límite diario alcanzado</translation>
    </message>
    <message>
        <source>the provider asked to wait</source>
        <translation>el proveedor pidió esperar</translation>
    </message>
    <message>
        <source>pause after a burst</source>
        <translation>pausa tras una ráfaga</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>programado</translation>
    </message>
    <message>
        <source>in %1: %2</source>
        <comment>time span: reason</comment>
        <translation>en %1: %2</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>sin actividad</translation>
    </message>
    <message>
        <source>Paid plan</source>
        <translation>Plan de pago</translation>
    </message>
    <message>
        <source>Paid plan with account protection</source>
        <translation>Plan de pago con protección de la cuenta</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Up to 256 messages a minute, no limit a day. Nothing slows a campaign down: choose this only for numbers that already write much.</source>
        <translation>Hasta 256 mensajes por minuto, sin límite diario. Nada frena una campaña: elegirlo solo para números que ya escriben mucho.</translation>
    </message>
    <message>
        <source>One message every 5 seconds, about 720 an hour. Choose it when the switch is on at the provider: what comes faster is refused there.</source>
        <translation>Un mensaje cada 5 segundos, unos 720 por hora. Elegirlo cuando la opción está activada en el proveedor: lo que llegue más rápido será rechazado.</translation>
    </message>
    <message>
        <source>One message a minute and 50 a day. Enough to try things out.</source>
        <translation>Un mensaje por minuto y 50 por día. Suficiente para probar.</translation>
    </message>
    <message>
        <source>WhatsApp&apos;s terms do not allow interfaces that work through WhatsApp Web, as this provider does. Numbers can be blocked at any time, and no pacing makes one safe.</source>
        <translation>Los términos de WhatsApp no permiten interfaces que funcionen a través de WhatsApp Web, como la de este proveedor. Los números pueden ser bloqueados en cualquier momento, y ningún ritmo los pone a salvo.</translation>
    </message>
    <message>
        <source>trial plan</source>
        <translation>plan de prueba</translation>
    </message>
    <message>
        <source>set here</source>
        <translation>definido aquí</translation>
    </message>
    <message>
        <source>provider&apos;s rule</source>
        <translation>regla del proveedor</translation>
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
        <translation>Por día</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Pause between two</source>
        <translation>Pausa entre dos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>Al mismo tiempo</translation>
    </message>
    <message>
        <source>In one go</source>
        <translation>De una vez</translation>
    </message>
    <message>
        <source>Random delay</source>
        <translation>Demora aleatoria</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Calentamiento</translation>
    </message>
    <message>
        <source>on, for campaigns</source>
        <translation>activo, para campañas</translation>
    </message>
    <message>
        <source>The provider refuses the API key</source>
        <translation>El proveedor rechaza la clave de API</translation>
    </message>
    <message>
        <source>Token works</source>
        <translation>El token funciona</translation>
    </message>
    <message>
        <source>Token not tried yet</source>
        <translation>Token sin probar todavía</translation>
    </message>
    <message>
        <source>The linked phone has another number</source>
        <translation>El teléfono vinculado tiene otro número</translation>
    </message>
    <message>
        <source>Number matches</source>
        <translation>El número coincide</translation>
    </message>
    <message>
        <source>Webhook registered, secret set</source>
        <translation>Webhook registrado, secreto definido</translation>
    </message>
    <message>
        <source>The provider delivers webhooks elsewhere</source>
        <translation>El proveedor entrega los webhooks en otro lugar</translation>
    </message>
    <message>
        <source>Webhook registered</source>
        <translation>Webhook registrado</translation>
    </message>
    <message>
        <source>A test webhook came back</source>
        <translation>Volvió un webhook de prueba</translation>
    </message>
    <message>
        <source>Copy the session&apos;s API key from the provider&apos;s dashboard again.</source>
        <translation>Copiar de nuevo la clave de API de la sesión desde el panel del proveedor.</translation>
    </message>
    <message>
        <source>The provider could not be asked. Check the network, then check again.</source>
        <translation>No se pudo consultar al proveedor. Revisar la red y verificar de nuevo.</translation>
    </message>
    <message>
        <source>It ends in %1. Correct the number here, or link the right phone.</source>
        <translation>Termina en %1. Corregir el número aquí o vincular el teléfono correcto.</translation>
    </message>
    <message>
        <source>Shown once a phone is linked.</source>
        <translation>Se muestra cuando haya un teléfono vinculado.</translation>
    </message>
    <message>
        <source>Gatehouse has no public address yet: start it with --public-url, or set up a tunnel.</source>
        <translation>Gatehouse todavía no tiene dirección pública: iniciarlo con --public-url o configurar un túnel.</translation>
    </message>
    <message>
        <source>Copy the address and the secret into the provider&apos;s dashboard, or add a personal access token.</source>
        <translation>Copiar la dirección y el secreto en el panel del proveedor, o agregar un token de acceso personal.</translation>
    </message>
    <message>
        <source>Register it again to bring answers and delivery reports here.</source>
        <translation>Registrarlo de nuevo para que las respuestas y los informes de entrega lleguen aquí.</translation>
    </message>
    <message>
        <source>Nothing has come yet. Send a test message, or write to this number from another phone.</source>
        <translation>Todavía no ha llegado nada. Enviar un mensaje de prueba o escribir a este número desde otro teléfono.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregada</translation>
    </message>
    <message>
        <source>Imported from the account</source>
        <translation>Importada de la cuenta</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificada</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Reanudada</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>Reiniciada</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitada</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what: detail</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No message waits.</source>
        <translation>Ningún mensaje en espera.</translation>
    </message>
    <message>
        <source>Conversations stay readable.</source>
        <translation>Las conversaciones se podrán seguir leyendo.</translation>
    </message>
    <message>
        <source>Its tokens are deleted. At the provider the session stays as it is.</source>
        <translation>Sus tokens se eliminan. En el proveedor, la sesión queda como está.</translation>
    </message>
    <message>
        <source>Its tokens are not in the vault: enter them again.</source>
        <translation>Sus tokens no están en la bóveda: introdúzcalos de nuevo.</translation>
    </message>
    <message>
        <source>The vault is closed, so its tokens cannot be read: open the keychain.</source>
        <translation>La bóveda está cerrada y sus tokens no se pueden leer: abra el llavero.</translation>
    </message>
    <message>
        <source>The vault is open again</source>
        <translation>La bóveda vuelve a estar abierta</translation>
    </message>
    <message>
        <source>The provider warns</source>
        <translation>El proveedor advierte</translation>
    </message>
    <message>
        <source>quiet hours of the campaign</source>
        <translation>horas de silencio de la campaña</translation>
    </message>
    <message>
        <source>warming up, enough for today</source>
        <translation>en calentamiento, basta por hoy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queued message(s) will be cancelled.</source>
        <translation>
            <numerusform>Se cancelará %Ln mensaje en cola.</numerusform>
            <numerusform>Se cancelarán %Ln mensajes en cola.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in doubt stay in doubt: they cannot be looked up any more.</source>
        <translation>
            <numerusform>%Ln mensaje en duda queda en duda: ya no se podrá consultar.</numerusform>
            <numerusform>%Ln mensajes en duda quedan en duda: ya no se podrán consultar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running campaign(s) will go on without it.</source>
        <translation>
            <numerusform>%Ln campaña en curso seguirá sin ella.</numerusform>
            <numerusform>%Ln campañas en curso seguirán sin ella.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running campaign(s) will go on without these sessions.</source>
        <translation>
            <numerusform>%Ln campaña en curso seguirá sin estas sesiones.</numerusform>
            <numerusform>%Ln campañas en curso seguirán sin estas sesiones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) stay readable.</source>
        <translation>
            <numerusform>%Ln conversación se podrá seguir leyendo.</numerusform>
            <numerusform>%Ln conversaciones se podrán seguir leyendo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their tokens are deleted. At the provider the sessions stay as they are.</source>
        <translation>Sus tokens se eliminan. En el proveedor, las sesiones quedan como están.</translation>
    </message>
    <message>
        <source>Campaigns held</source>
        <translation>Campañas retenidas</translation>
    </message>
    <message>
        <source>one try, the provider keeps failing</source>
        <translation>un intento, el proveedor sigue fallando</translation>
    </message>
    <message>
        <source>taking up speed after a break</source>
        <translation>recuperando velocidad tras una pausa</translation>
    </message>
    <message>
        <source>health %1 of 100, half the pace</source>
        <translation>salud %1 de 100, mitad del ritmo</translation>
    </message>
    <message>
        <source>campaigns held, health %1 of 100</source>
        <translation>campañas retenidas, salud %1 de 100</translation>
    </message>
    <message>
        <source>quiet hours at the recipient&apos;s</source>
        <translation>horas de silencio del destinatario</translation>
    </message>
    <message>
        <source>Pause of campaigns</source>
        <translation>Pausa de las campañas</translation>
    </message>
    <message numerus="yes">
        <source>%1 after %n message(s)</source>
        <translation>
            <numerusform>%1 tras %n mensaje</numerusform>
            <numerusform>%1 tras %n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Salud</translation>
    </message>
    <message>
        <source>Campaigns resumed</source>
        <translation>Campañas reanudadas</translation>
    </message>
    <message>
        <source>Paused by a retry rule</source>
        <translation>Pausada por una regla de reintento</translation>
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
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Next send</source>
        <translation>Próximo envío</translation>
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
        <translation>Salud</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SessionsPage</name>
    <message>
        <source>No session yet</source>
        <translation>Todavía no hay sesiones</translation>
    </message>
    <message>
        <source>A session is one WhatsApp number, connected through a provider. Its state, its queue and its limits appear here.</source>
        <translation>Una sesión es un número de WhatsApp conectado a través de un proveedor. Aquí aparecen su estado, su cola y sus límites.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Sin coincidencias</translation>
    </message>
    <message>
        <source>No session has this state and this text.</source>
        <translation>Ninguna sesión tiene este estado y este texto.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Show sessions in this state</source>
        <translation>Mostrar las sesiones en este estado</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>Filter by name or number</source>
        <translation>Filtrar por nombre o número</translation>
    </message>
    <message>
        <source>Add session…</source>
        <translation>Agregar sesión…</translation>
    </message>
    <message>
        <source>Add your first session…</source>
        <translation>Agregar la primera sesión…</translation>
    </message>
    <message>
        <source>Show all sessions</source>
        <translation>Ver todas las sesiones</translation>
    </message>
    <message>
        <source>Add session</source>
        <translation>Agregar sesión</translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation>Filtrar sesiones</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Registro de %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SettingsPage</name>
    <message>
        <source>No setting matches</source>
        <translation>Ningún ajuste coincide</translation>
    </message>
    <message>
        <source>Try another word, or look at all settings.</source>
        <translation>Probar con otra palabra o ver todos los ajustes.</translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation>Ver todos los ajustes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>The colours were changed.</source>
        <translation>Se cambiaron los colores.</translation>
    </message>
    <message>
        <source>The size of text was changed.</source>
        <translation>Se cambió el tamaño del texto.</translation>
    </message>
    <message>
        <source>The language was changed.</source>
        <translation>Se cambió el idioma.</translation>
    </message>
    <message>
        <source>The notifications were changed.</source>
        <translation>Se cambiaron las notificaciones.</translation>
    </message>
    <message>
        <source>Your name was changed.</source>
        <translation>Se cambió el nombre.</translation>
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
        <translation>&amp;Programar</translation>
    </message>
    <message>
        <source>Start no&amp;w</source>
        <translation>Iniciar a&amp;hora</translation>
    </message>
    <message>
        <source>This keeps the campaign from starting</source>
        <translation>Esto impide iniciar la campaña</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) will get this message</source>
        <translation>
            <numerusform>%Ln persona recibirá este mensaje</numerusform>
            <numerusform>%Ln personas recibirán este mensaje</numerusform>
        </translation>
    </message>
    <message>
        <source>Who opts out meanwhile is not written to. You can pause at any time and cancel what still waits; what was sent cannot be called back.</source>
        <translation>A quien se dé de baja mientras tanto no se le escribe. Se puede pausar en cualquier momento y cancelar lo que siga en espera; lo enviado no se puede deshacer.</translation>
    </message>
    <message>
        <source>It begins %1 and goes out through %2.</source>
        <translation>Inicia: %1; sale por %2.</translation>
    </message>
    <message>
        <source>It begins at once and goes out through %1.</source>
        <translation>Inicia de inmediato; sale por %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Messages that wait on disk. Closing Gatehouse loses none: they go on at the next start.</source>
        <translation>Mensajes en espera en el disco. Al cerrar Gatehouse no se pierde ninguno: siguen su curso en el próximo inicio.</translation>
    </message>
    <message>
        <source>Requests went out and no answer came back. They are not repeated until they are settled.</source>
        <translation>Salieron solicitudes y no llegó respuesta. No se repiten hasta que se aclaren.</translation>
    </message>
    <message>
        <source>No public URL</source>
        <translation>Sin URL pública</translation>
    </message>
    <message>
        <source>Providers cannot send webhooks to this machine yet. See how to change that.</source>
        <translation>Los proveedores todavía no pueden enviar webhooks a este equipo. Ver cómo resolverlo.</translation>
    </message>
    <message>
        <source>Practice set-up</source>
        <translation>Entorno de práctica</translation>
    </message>
    <message>
        <source>Everything here is simulated; nobody outside receives a message.</source>
        <translation>Aquí todo es simulado; nadie de afuera recibe mensajes.</translation>
    </message>
    <message>
        <source>No sessions</source>
        <translation>Sin sesiones</translation>
    </message>
    <message>
        <source>Queue %1</source>
        <translation>Cola %1</translation>
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
            <numerusform>%1 de %Ln sesión conectada</numerusform>
            <numerusform>%1 de %Ln sesiones conectadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation>
            <numerusform>%Ln en duda</numerusform>
            <numerusform>%Ln en duda</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::StepButton</name>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>pendiente</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::SuppressionDialog</name>
    <message>
        <source>Opt out a number</source>
        <translation>Dar de baja un número</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Teléfono</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation>&amp;Cliente</translation>
    </message>
    <message>
        <source>Opt out</source>
        <translation>Dar de baja</translation>
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
        <translation>Esta consola</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
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
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::TestDialog</name>
    <message>
        <source>Send a test</source>
        <translation>Enviar una prueba</translation>
    </message>
    <message>
        <source>&amp;Phone number</source>
        <translation>Número de &amp;teléfono</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>&amp;Send the test</source>
        <translation>&amp;Enviar la prueba</translation>
    </message>
    <message>
        <source>The message goes to %1 now, with the values of the first row.</source>
        <translation>El mensaje se envía ahora a %1, con los valores de la primera fila.</translation>
    </message>
    <message>
        <source>Write the number with + and the country&apos;s code. The message goes with the values of the first row.</source>
        <translation>Escribir el número con + y el código del país. El mensaje se envía con los valores de la primera fila.</translation>
    </message>
    <message>
        <source>On its way to %1.</source>
        <translation>En camino a %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::TestMessageDialog</name>
    <message>
        <source>Test message from Gatehouse</source>
        <translation>Mensaje de prueba de Gatehouse</translation>
    </message>
    <message>
        <source>Test message through %1</source>
        <translation>Mensaje de prueba por %1</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Para</translation>
    </message>
    <message>
        <source>To: a phone number</source>
        <translation>Para: un número de teléfono</translation>
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
        <translation>Espera su turno como cualquier otro mensaje y cuenta para el límite diario.</translation>
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
        <translation>De baja</translation>
    </message>
    <message>
        <source>Show or hide the contact</source>
        <translation>Mostrar u ocultar el contacto</translation>
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
        <translation>No hay ninguna conversación abierta</translation>
    </message>
    <message>
        <source>Choose one at the side, or go through them with Ctrl+Up and Ctrl+Down.</source>
        <translation>Elegir una al costado o recorrerlas con Ctrl+Arriba y Ctrl+Abajo.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>This customer opted out: write only to answer them. The session is not connected, so your answer waits.</source>
        <translation>Este contacto se dio de baja: escribir solo para responderle. La sesión no está conectada, así que la respuesta queda en espera.</translation>
    </message>
    <message>
        <source>This customer opted out: write only to answer them.</source>
        <translation>Este contacto se dio de baja: escribir solo para responderle.</translation>
    </message>
    <message>
        <source>This session is paused: your answer waits until it goes on.</source>
        <translation>Esta sesión está en pausa: la respuesta espera hasta que se reanude.</translation>
    </message>
    <message>
        <source>This session is not connected: your answer waits until it is.</source>
        <translation>Esta sesión no está conectada: la respuesta espera hasta que lo esté.</translation>
    </message>
    <message>
        <source>Open sessions</source>
        <translation>Abrir sesiones</translation>
    </message>
    <message>
        <source>Opted out by hand at %1.</source>
        <translation>Baja registrada a mano: %1.</translation>
    </message>
    <message>
        <source>The customer opted out at %1.</source>
        <translation>El contacto se dio de baja: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The customer opted out at %1; %n waiting message(s) were cancelled.</source>
        <translation>
            <numerusform>El contacto se dio de baja: %1; se canceló %n mensaje en espera.</numerusform>
            <numerusform>El contacto se dio de baja: %1; se cancelaron %n mensajes en espera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ThreadView</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::ThreadWords</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message numerus="yes">
        <source>— %n new —</source>
        <translation>
            <numerusform>— %n nuevo —</numerusform>
            <numerusform>— %n nuevos —</numerusform>
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
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
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
        <translation>reacción %1</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>state of a message and its exact time</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>You saw it on the phone. It counts as sent, and nothing goes out again.</source>
        <translation>Usted lo vio en el teléfono. Cuenta como enviado y no sale nada de nuevo.</translation>
    </message>
    <message>
        <source>It is not on the phone. It waits in the queue again and goes out once more.</source>
        <translation>No está en el teléfono. Vuelve a la cola y sale otra vez.</translation>
    </message>
    <message>
        <source>Puts a copy of this message in the queue.</source>
        <translation>Pone una copia de este mensaje en la cola.</translation>
    </message>
    <message>
        <source>Asks the provider for the file again.</source>
        <translation>Vuelve a pedir el archivo al proveedor.</translation>
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
        <translation>7 días</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::TimelineDialog</name>
    <message>
        <source>What happened to the message</source>
        <translation>Qué ocurrió con el mensaje</translation>
    </message>
    <message>
        <source>What happened, oldest first</source>
        <translation>Qué ocurrió, de lo más antiguo a lo más nuevo</translation>
    </message>
    <message>
        <source>The message is no longer kept.</source>
        <translation>El mensaje ya no se conserva.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::TimelineWords</name>
    <message>
        <source>Taken in</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Chosen to go next</source>
        <translation>Elegido como el siguiente</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Intento</translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation>Espera una respuesta</translation>
    </message>
    <message>
        <source>Taken by the provider</source>
        <translation>Recibido por el proveedor</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>To be tried again</source>
        <translation>Se intentará de nuevo</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>No readable answer</source>
        <translation>Sin respuesta legible</translation>
    </message>
    <message>
        <source>Waits for the recipient&apos;s morning</source>
        <translation>Espera la mañana del destinatario</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Enviándose</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonado</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>En duda</translation>
    </message>
    <message>
        <source>In doubt: it waited in a backup that was restored</source>
        <translation>En duda: esperaba en una copia de seguridad que se restauró</translation>
    </message>
    <message>
        <source>Put back to the queue</source>
        <translation>Devuelto a la cola</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Taken back from the discarded</source>
        <translation>Recuperado de los descartados</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Demasiado tarde</translation>
    </message>
    <message>
        <source>Settled: it was sent</source>
        <translation>Aclarado: se envió</translation>
    </message>
    <message>
        <source>Settled: it was not sent</source>
        <translation>Aclarado: no se envió</translation>
    </message>
    <message>
        <source>Settled: not sent, and left so</source>
        <translation>Resuelto: no enviado, y se dejó así</translation>
    </message>
    <message>
        <source>Not in the provider&apos;s log</source>
        <translation>No está en el registro del proveedor</translation>
    </message>
    <message>
        <source>One of several in the provider&apos;s log</source>
        <translation>Uno de varios en el registro del proveedor</translation>
    </message>
    <message>
        <source>The provider&apos;s log keeps no texts</source>
        <translation>El registro del proveedor no guarda textos</translation>
    </message>
    <message>
        <source>The provider&apos;s log could not be read</source>
        <translation>No se pudo leer el registro del proveedor</translation>
    </message>
    <message>
        <source>The provider&apos;s log cannot be read from here</source>
        <translation>El registro del proveedor no se puede leer desde aquí</translation>
    </message>
    <message>
        <source>A webhook fits several messages</source>
        <translation>Un webhook encaja con varios mensajes</translation>
    </message>
    <message>
        <source>Told again: taken by the provider</source>
        <translation>Comunicado de nuevo: aceptado por el proveedor</translation>
    </message>
    <message>
        <source>Told again: sent</source>
        <translation>Comunicado de nuevo: enviado</translation>
    </message>
    <message>
        <source>Told again: delivered</source>
        <translation>Comunicado de nuevo: entregado</translation>
    </message>
    <message>
        <source>Told again: read</source>
        <translation>Comunicado de nuevo: leído</translation>
    </message>
    <message>
        <source>Told again: played</source>
        <translation>Comunicado de nuevo: reproducido</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Reproducido</translation>
    </message>
    <message>
        <source>Held back: opted out</source>
        <translation>Retenido: la persona se dio de baja</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>Known under an earlier number</source>
        <translation>Conocido por un número anterior</translation>
    </message>
    <message>
        <source>Settled by a webhook: it was sent</source>
        <translation>Aclarado por un webhook: se envió</translation>
    </message>
    <message>
        <source>Settled by the provider&apos;s record: it was sent</source>
        <translation>Aclarado por el registro del proveedor: se envió</translation>
    </message>
    <message>
        <source>Sent anew</source>
        <translation>Enviado de nuevo</translation>
    </message>
    <message>
        <source>Made from another message</source>
        <translation>Creado a partir de otro mensaje</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>límite de ritmo</translation>
    </message>
    <message>
        <source>account protection</source>
        <translation>protección de la cuenta</translation>
    </message>
    <message>
        <source>daily limit reached</source>
        <translation>límite diario alcanzado</translation>
    </message>
    <message>
        <source>the provider asked to wait</source>
        <translation>el proveedor pidió esperar</translation>
    </message>
    <message>
        <source>one try, the provider keeps failing</source>
        <translation>un intento, el proveedor sigue fallando</translation>
    </message>
    <message>
        <source>taking up speed after a break</source>
        <translation>recuperando velocidad tras una pausa</translation>
    </message>
    <message>
        <source>pause after a burst</source>
        <translation>pausa tras una ráfaga</translation>
    </message>
    <message>
        <source>half the pace for the number&apos;s health</source>
        <translation>la mitad del ritmo por la salud del número</translation>
    </message>
    <message>
        <source>campaigns are held for the number&apos;s health</source>
        <translation>las campañas se retienen por la salud del número</translation>
    </message>
    <message>
        <source>quiet hours at the recipient&apos;s</source>
        <translation>horas de silencio del destinatario</translation>
    </message>
    <message>
        <source>quiet hours of the campaign</source>
        <translation>horas de silencio de la campaña</translation>
    </message>
    <message>
        <source>warming up, enough for today</source>
        <translation>en calentamiento, basta por hoy</translation>
    </message>
    <message>
        <source>Planned for %1.</source>
        <translation>Previsto para %1.</translation>
    </message>
    <message>
        <source>Planned for now.</source>
        <translation>Previsto para ahora.</translation>
    </message>
    <message>
        <source>Tried again in %1.</source>
        <translation>Se intenta de nuevo en %1.</translation>
    </message>
    <message>
        <source>Tried again as soon as its turn comes.</source>
        <translation>Se intenta de nuevo en cuanto llegue su turno.</translation>
    </message>
    <message>
        <source>Waits: its campaign is paused.</source>
        <translation>Espera: su campaña está en pausa.</translation>
    </message>
    <message>
        <source>Waits: its session is paused.</source>
        <translation>Espera: su sesión está en pausa.</translation>
    </message>
    <message>
        <source>Waits until its session is connected.</source>
        <translation>Espera a que se conecte su sesión.</translation>
    </message>
    <message>
        <source>Waits for its turn.</source>
        <translation>Espera su turno.</translation>
    </message>
    <message>
        <source>Next send in %1: %2.</source>
        <comment>time span: reason</comment>
        <translation>Próximo envío en %1: %2.</translation>
    </message>
    <message>
        <source>Waits: %1.</source>
        <comment>reason</comment>
        <translation>Espera: %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::TrayIcon</name>
    <message>
        <source>Show Gatehouse</source>
        <translation>Mostrar Gatehouse</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>gatehouse::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
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
        <translation>En el entorno de práctica, el proveedor simulado llega a este equipo por sí solo. No hay nada que hacer.</translation>
    </message>
    <message>
        <source>Providers cannot reach this machine yet, so answers and delivery receipts do not arrive. Three steps change that:</source>
        <translation>Los proveedores todavía no llegan a este equipo, por lo que no se reciben respuestas ni confirmaciones de entrega. Se resuelve en tres pasos:</translation>
    </message>
    <message>
        <source>1. Set up a tunnel or a reverse proxy that leads from a public https address to the listener below, and to nothing else on this machine.</source>
        <translation>1. Configurar un túnel o un proxy inverso que lleve de una dirección https pública al receptor indicado abajo, y a nada más en este equipo.</translation>
    </message>
    <message>
        <source>2. Start Gatehouse with that address: gatehouse --public-url https://hooks.example.com</source>
        <translation>2. Iniciar Gatehouse con esa dirección: gatehouse --public-url https://hooks.example.com</translation>
    </message>
    <message>
        <source>3. Open each session and choose “Register webhook”, or enter its webhook address at the provider.</source>
        <translation>3. Abrir cada sesión y elegir “Registrar webhook”, o ingresar la dirección de su webhook en el proveedor.</translation>
    </message>
    <message>
        <source>Providers reach this machine under the public address; the way from there to the listener is your tunnel or reverse proxy.</source>
        <translation>Los proveedores llegan a este equipo por la dirección pública; de ahí al receptor, el camino es el túnel o el proxy inverso configurado.</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Dirección pública</translation>
    </message>
    <message>
        <source>Listener for webhooks</source>
        <translation>Receptor de webhooks</translation>
    </message>
</context>
</TS>
