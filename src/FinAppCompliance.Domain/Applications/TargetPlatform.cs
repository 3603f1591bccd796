namespace FinAppCompliance.Domain.Applications;

/// <summary>Names the platforms on which a version runs (运行平台).</summary>
public enum TargetPlatform
{
    /// <summary>None of the named platforms. Also the default value.</summary>
    Other = 0,

    /// <summary>Android.</summary>
    Android,

    /// <summary>iOS and iPadOS.</summary>
    Ios,

    /// <summary>HarmonyOS.</summary>
    HarmonyOs,

    /// <summary>Inside another app, as a mini program or official account.</summary>
    HostedPlatform,
}
