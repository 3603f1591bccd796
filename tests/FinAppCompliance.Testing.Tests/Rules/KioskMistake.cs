namespace FinAppCompliance.Testing.Tests.Rules;

/// <summary>The mistakes that the kiosk rule can be written with.</summary>
internal enum KioskMistake
{
    None,
    MissingPasses,
    NoEvidence,
    FailsAtBound,
    NoCitation,
}
