using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>A purpose about which the person is left alone for a while after a refusal or a withdrawal (NDR 22).</summary>
/// <param name="Purpose">The purpose.</param>
/// <param name="NotBefore">The first instant at which the application may ask again by itself, in UTC.</param>
public readonly record struct RestingPurpose(PurposeId Purpose, DateTimeOffset NotBefore);
