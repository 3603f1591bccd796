namespace FinAppCompliance.Privacy.Exports.Kantara;

internal sealed record KantaraService(string Service, KantaraPurpose[] Purposes);
