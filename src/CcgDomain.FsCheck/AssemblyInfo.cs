// The public signatures contain types of FsCheck, which is not CLS-compliant.
[assembly: CLSCompliant(false)]
