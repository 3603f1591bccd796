namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>Names the ways of giving consent; the first two are invalid (同意方式).</summary>
public enum ConsentWay
{
    /// <summary>Silence; invalid. Also the default value.</summary>
    Silence = 0,

    /// <summary>A tick set beforehand; invalid (AUD-3.4).</summary>
    DefaultTick,

    /// <summary>A tick set by the user.</summary>
    ActiveTick,

    /// <summary>A button pressed by the user.</summary>
    ActiveButton,

    /// <summary>A signature.</summary>
    Signature,
}
