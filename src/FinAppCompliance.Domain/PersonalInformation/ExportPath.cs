namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>Names the legal paths of export (出境路径).</summary>
public enum ExportPath
{
    /// <summary>Must not be exported. Also the default value.</summary>
    Prohibited = 0,

    /// <summary>Security assessment (安全评估).</summary>
    SecurityAssessment,

    /// <summary>Standard contract (标准合同).</summary>
    StandardContract,

    /// <summary>Certification (认证).</summary>
    Certification,

    /// <summary>Exempt (豁免).</summary>
    Exempt,
}
