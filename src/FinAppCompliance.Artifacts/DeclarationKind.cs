namespace FinAppCompliance.Artifacts;

/// <summary>Names what an artefact asks for or uses.</summary>
public enum DeclarationKind
{
    /// <summary>Not told. Also the default value.</summary>
    None = 0,

    /// <summary>A permission of Android.</summary>
    AndroidPermission,

    /// <summary>A usage description key of an Apple application.</summary>
    UsageDescription,

    /// <summary>A category of Apple's interfaces that need a reason.</summary>
    RequiredReasonApi,

    /// <summary>A collected data type of an Apple privacy manifest.</summary>
    CollectedDataType,

    /// <summary>A scope of a WeChat mini program.</summary>
    WeChatScope,

    /// <summary>A private-information interface of a WeChat mini program.</summary>
    WeChatPrivateInterface,

    /// <summary>A permission of HarmonyOS.</summary>
    HarmonyPermission,

    /// <summary>A third-party SDK or plug-in.</summary>
    Sdk,
}
