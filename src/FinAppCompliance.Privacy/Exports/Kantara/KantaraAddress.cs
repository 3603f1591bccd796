namespace FinAppCompliance.Privacy.Exports.Kantara;

/// <summary>A postal address; the specification wants an object and names no members, its example uses these.</summary>
internal sealed record KantaraAddress(string StreetAddress, string AddressCountry);
