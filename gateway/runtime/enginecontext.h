#pragma once

namespace gatehouse {

class ChangeHub;
class Clock;
class Executor;
class IdMaker;
class Random;
class Readers;
class Recorder;
class SessionRegistry;
class StorageQueue;
class Transport;
class Vault;

/// What nearly every part of the engine is built with. References only: whoever makes the parts owns these longer.
struct EngineContext
{
    const Clock &clock;
    Random &random;
    Executor &dispatch; ///< pacing, outgoing calls; transport and vault answer here
    Executor &replies;  ///< where futures of the desks are finished
    Transport &transport;
    Vault &vault;
    StorageQueue &storage;
    Readers &readers;
    IdMaker &ids;
    ChangeHub &changes;
    SessionRegistry &sessions;
    Recorder &recorder;
};

} // namespace gatehouse
